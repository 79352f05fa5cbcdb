import type { CellValue } from "../../../src/cells/CellValue";
import { CellError } from "../../../src/cells/CellValue";
import { DataRefused } from "../../../src/cells/problems";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import type { ContractTable } from "../../../src/cells/recognition/contracts/contractTables";
import { FinanceError } from "../../../src/core/errors/financeError";
import { bookGrids, soundBook, type BookRows, type Rows } from "../../support/contractBook";
import { sheetOf } from "../../support/contractCase";

const sound: BookRows = soundBook;
const grids = bookGrids;
const read = (rows: BookRows) => contractsFromTables(grids(rows), 1900);

/** Codes and texts of all that is refused. */
function problemsOf(rows: BookRows): readonly FinanceError[] {
  try {
    read(rows);
  } catch (error) {
    if (error instanceof DataRefused) return error.problems;
    if (error instanceof FinanceError) return [error];
    throw error;
  }
  return [];
}

const changed = (table: ContractTable, row: number, column: number, value: CellValue): Rows =>
  sound[table]!.map((cells, at) =>
    at === row
      ? Array.from({ length: 9 }, (_, across) => (across === column ? value : (cells[across] ?? null)))
      : cells,
  );

describe("rows that cannot be are refused, each by its cell", () => {
  test.each<[string, string, BookRows]>([
    ["CONTRACT_TWICE", "Contracts!A3", { contracts: [...sound.contracts!, ["C1", "2025-01-01", 5]] }],
    ["CONTRACT_UNKNOWN", "Obligations!A4", { obligations: [...sound.obligations!, ["C2", "A", "units"]] }],
    ["CONTRACT_UNKNOWN", "Revenue!A2", { events: [["C9", null, "2025-02-01", "credit", 1]] }],
    [
      "CONTRACT_UNKNOWN",
      "Contracts!E3",
      { contracts: [...sound.contracts!, ["M", "2025-02-01", 5, null, "C9"]] },
    ],
    [
      "CONTRACT_WITHOUT_OBLIGATIONS",
      "Contracts!A3",
      { contracts: [...sound.contracts!, ["C2", "2025-01-01", 5]] },
    ],
    ["CURRENCY_UNKNOWN", "Contracts!D2", { contracts: changed("contracts", 0, 3, "EURO") }],
    [
      "CURRENCY_DIFFERS",
      "Contracts!D3",
      { contracts: [...sound.contracts!, ["M", "2025-02-01", 5, "USD", "C1"]] },
    ],
    ["OBLIGATION_TWICE", "Obligations!B4", { obligations: [...sound.obligations!, sound.obligations![0]!] }],
    [
      "MODIFICATION_CIRCLE",
      "Contracts!E3",
      {
        contracts: [
          ...sound.contracts!,
          ["M", "2025-02-01", 5, null, "N"],
          ["N", "2025-02-01", 5, null, "M"],
        ],
      },
    ],
    ["SSP_MISSING", "Obligations!F2", { obligations: [["C1", "A", "units"]] }],
    ["EVENT_MISPLACED", "Revenue!D2", { events: [["C1", "A", "2025-02-01", "usage", 1]] }],
    [
      "EVENT_OF_SEVERAL",
      "Revenue!D2",
      {
        obligations: [
          ["C1", "A", "units", null, null, 1, 10],
          ["C1", "B", "hours", null, null, 1, 10],
        ],
        events: [["C1", null, "2025-02-01", "usage", 1]],
      },
    ],
    ["OBLIGATION_UNKNOWN", "Revenue!B2", { events: [["C1", "Z", "2025-02-01", "credit", 1]] }],
    ["WORD_UNKNOWN", "Revenue!D2", { events: [["C1", "A", "2025-02-01", "explosion", 1]] }],
    ["WORD_UNKNOWN", "Obligations!C2", { obligations: changed("obligations", 0, 2, "by magic") }],
    ["CELL_EMPTY", "Revenue!E2", { events: [["C1", "A", "2025-02-01", "usage", null]] }],
    [
      "EVENT_BEFORE_CONTRACT",
      "Contracts!B3",
      { contracts: [...sound.contracts!, ["M", "2024-02-01", 5, null, "C1"]] },
    ],
    ["EVENT_BEFORE_CONTRACT", "Revenue!C2", { events: [["C1", "A", "2024-02-01", "usage", 1]] }],
    ["TERM_REVERSED", "Obligations!D2", { obligations: changed("obligations", 0, 4, "2024-12-31") }],
    ["TERM_MISSING", "Obligations!B2", { obligations: changed("obligations", 0, 3, null) }],
    ["SSP_MISSING", "Obligations!F2", { obligations: changed("obligations", 0, 5, null) }],
    [
      "SSP_RANGE",
      "Obligations!H4",
      { obligations: [...sound.obligations!, ["C1", "D", "units", null, null, 1, 5, 9, 8]] },
    ],
    ["NUMBER_NEGATIVE", "Obligations!F2", { obligations: changed("obligations", 0, 5, -1) }],
    ["AMOUNT_NOT_A_NUMBER", "Contracts!C2", { contracts: changed("contracts", 0, 2, "much") }],
    ["AMOUNT_TOO_FINE", "Contracts!C2", { contracts: changed("contracts", 0, 2, 10.005) }],
    ["AMOUNT_TOO_LARGE", "Contracts!C2", { contracts: changed("contracts", 0, 2, 1e15) }],
    ["CELL_ERROR", "Contracts!C2", { contracts: changed("contracts", 0, 2, new CellError("#REF!")) }],
    ["DATE_UNREADABLE", "Contracts!B2", { contracts: changed("contracts", 0, 1, "2025-02-30") }],
    ["DATE_AMBIGUOUS", "Contracts!B2", { contracts: changed("contracts", 0, 1, "03/04/2025") }],
    ["PROBABILITIES_NOT_ONE", "Variable!D2", { variable: [["C1", "2025-01-01", 100, 0.9]] }],
    ["RATE_NOT_POSITIVE", "FX!D2", { rates: [["USD", "EUR", "2025-01-31", 0]] }],
  ])("%s at %s", (code, place, rows) => {
    const found = problemsOf(rows).find((problem) => problem.code === code);
    expect(found?.message).toContain(place);
  });

  test("TABLE_COLUMN_MISSING names the headers that are there", () => {
    const without = {
      ...grids({}),
      obligations: sheetOf("Obligations", [
        ["Contract id", "Obligation id"],
        ["C1", "A"],
      ]),
    };
    expect(() => contractsFromTables(without, 1900)).toThrow(
      expect.objectContaining({ code: "TABLE_COLUMN_MISSING" }) as Error,
    );
  });

  test("one column has one meaning", () => {
    const obligations = sheetOf("Obligations", [
      ["ID", "Method"],
      ["C1", "units"],
    ]);
    expect(() => contractsFromTables({ ...grids({}), obligations }, 1900)).toThrow(/no column obligation/);
  });

  test("and no other row is blamed for them", () => {
    const found = problemsOf({ contracts: changed("contracts", 0, 1, "soon") });
    expect(found.map(({ code }) => code)).toEqual(["DATE_UNREADABLE"]);
  });

  test("nor a change of a contract that cannot be read, nor rows about it", () => {
    const found = problemsOf({
      contracts: [...changed("contracts", 0, 1, "soon"), ["M", "2025-02-01", 5, null, "C1"]],
      obligations: [...sound.obligations!, ["M", "D", "units", null, null, 1, 5]],
      events: [["C1", "A", "2025-02-01", "credit", 1]],
    });
    expect(found.map(({ code }) => code)).toEqual(["DATE_UNREADABLE"]);
  });

  test("a broken cell is told once", () => {
    const found = problemsOf({
      obligations: [...sound.obligations!, [new CellError("#REF!"), "D", "units", null, null, null, 5]],
    });
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("Obligations!A4")]);
  });

  test("all of them at once", () => {
    expect(
      problemsOf({
        contracts: changed("contracts", 0, 2, "much"),
        events: [
          ["C9", null, "2025-02-01", "credit", 1],
          ["C1", null, "soon", "credit", "x"],
        ],
      }).map(({ code }) => code),
    ).toEqual(["AMOUNT_NOT_A_NUMBER", "CONTRACT_UNKNOWN", "DATE_UNREADABLE"]);
  });
});

test("tables are found by their headers below a title, in other languages, in any order, with dates as serials", () => {
  const { contracts } = contractsFromTables(
    {
      contracts: sheetOf("Verträge", [
        ["Unsere Verträge", null, null, null],
        ["Währung", "Preis", "Vertrag", "Vertragsdatum"],
        ["jpy", "1.200,00", "V1", 45_658],
      ]),
      obligations: sheetOf("Leistungen", [
        ["Leistung", "Vertragsnummer", "Methode", "Beginn", "Ende", "Region"],
        ["Wartung", "V1", "linear", "01.01.2025", "31.12.2025", "Nord"],
      ]),
    },
    1900,
  );
  expect(contracts).toMatchObject([
    {
      currency: "JPY",
      facts: {
        id: "V1",
        signed: "2025-01-01",
        price: 1200,
        digits: 0,
        obligations: [{ id: "Wartung", term: { first: "2025-01-01", last: "2025-12-31" }, ssp: 1 }],
      },
    },
  ]);
  expect(contracts[0]!.obligationLabels.get("Wartung")).toEqual({ Region: "Nord" });
});

test("several outcomes of a contract and day are one estimate, under its method and constraint", () => {
  const rows: Rows = [
    ["C1", "2025-01-01", 100, 0.5, null, "expected"],
    ["C1", "2025-01-01", 300, 0.5],
    ["C1", "2025-03-01", 300, "60%", 250, "most likely"],
    ["C1", "2025-03-01", 0, "40%"],
  ];
  expect(read({ variable: rows }).contracts[0]!.facts.variable).toEqual([
    { date: "2025-01-01", minor: 200_00, obligation: null },
    { date: "2025-03-01", minor: 250_00, obligation: null },
  ]);
});

test("estimates of one day for two obligations are two", () => {
  const variable = sheetOf("Variable", [
    ["Contract id", "Obligation", "Date", "Outcome", "Probability"],
    ["C1", "A", "2025-01-01", 100, 1],
    ["C1", "B", "2025-01-01", 50, 1],
  ]);
  const [contract] = contractsFromTables({ ...grids({}), variable }, 1900).contracts;
  expect(contract!.facts.variable.map(({ minor, obligation }) => [obligation, minor])).toEqual([
    ["A", 100_00],
    ["B", 50_00],
  ]);
});

test("a selling price outside its range takes the nearer end; without one, the middle", () => {
  const rows: Rows = [
    ["C1", "A", "point in time", "2025-01-01", null, 80, null, 90, 110],
    ["C1", "B", "point in time", "2025-01-01", null, null, null, 90, 110],
  ];
  expect(read({ obligations: rows }).contracts[0]!.facts.obligations.map(({ ssp }) => ssp)).toEqual([
    90, 100,
  ]);
});

test("a modification is a row of the contracts or an event, with its treatment", () => {
  const { modifications } = read({
    contracts: [...sound.contracts!, ["M1", "2025-03-01", 60, null, "C1", "catch-up"]],
    events: [["C1", null, "2025-04-01", "modification", -10, "prospective"]],
  }).contracts[0]!.facts;
  expect(modifications).toEqual([
    { date: "2025-04-01", minor: -10_00, obligations: [], treatment: "prospective" },
    { date: "2025-03-01", minor: 60_00, obligations: [], treatment: "catch-up" },
  ]);
});

test("costs and rates are read beside the contracts", () => {
  const found = read({
    costs: [["C1", 300, "2025-01-01", "2025-12", "yes"]],
    rates: [["usd", "EUR", "2025-01", 0.9, "average"]],
  });
  expect(found.contracts[0]!.facts.costs).toEqual([
    { minor: 300_00, term: { first: "2025-01-01", last: "2025-12-31" }, incremental: true },
  ]);
  expect(found.rates).toEqual([{ from: "USD", to: "EUR", date: "2025-01-31", rate: 0.9, kind: "average" }]);
});

describe("P16: serial dates", () => {
  const bySerials = (shift: number) =>
    grids({
      contracts: [["C1", 45_658 - shift, 1200, "EUR"]],
      obligations: [["C1", "A", "straight line", 45_658 - shift, 46_022 - shift]],
    });

  test("are the same days in both date systems", () => {
    const [nineteenHundred] = contractsFromTables(bySerials(0), 1900).contracts;
    const [nineteenFour] = contractsFromTables(bySerials(1462), 1904).contracts;
    expect(nineteenHundred!.facts.obligations[0]!.term).toEqual({ first: "2025-01-01", last: "2025-12-31" });
    expect(nineteenFour!.facts).toEqual(nineteenHundred!.facts);
  });

  test("29 February 1900, which never was, is refused", () => {
    expect(problemsOf({ contracts: changed("contracts", 0, 1, 60) }).map(({ code }) => code)).toEqual([
      "DATE_UNREADABLE",
    ]);
  });
});

test("places, customer, descriptions and rows are told beside the facts", () => {
  const [contract] = read({
    contracts: [
      ["C1", "2025-01-01", 1200, "EUR", null, null, "Kuhn AG"],
      ["M", "2025-02-01", 50.5, null, "C1", "prospective"],
    ],
    obligations: [
      ["C1", "A", "straight line", "2025-01-01", "2025-12-31", 600, null, null, null, "Care", "Plan"],
      ["C1", "B", "point in time", "2025-06-30", null, 600],
      ["M", "A", null, null, "2026-06-30", 300],
      ["M", "C", "point in time", "2025-06-30", null, 100],
    ],
    billings: [["C1", "2025-01-31", 10]],
  }).contracts;
  expect(contract).toMatchObject({ place: "Contracts!A2", customer: "Kuhn AG", price: 1250_50, rows: 7 });
  expect([...contract!.obligationPlaces]).toEqual([
    ["A", "Obligations!B2"],
    ["B", "Obligations!B3"],
    ["C", "Obligations!B5"],
  ]);
  expect(contract!.descriptions.get("A")).toBe("Care");
  expect(contract!.obligationLabels.get("A")).toEqual({ Description: "Care", Product: "Plan" });
});

test("dates with slashes are read in the order that is told", () => {
  const given = { contracts: changed("contracts", 0, 1, "03/04/2025") };
  const { contracts } = contractsFromTables(grids(given), 1900, { dayOrder: "dmy" });
  expect(contracts[0]!.facts.signed).toBe("2025-04-03");
});
