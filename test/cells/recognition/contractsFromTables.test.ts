import type { CellValue } from "../../../src/cells/CellValue";
import { CellError } from "../../../src/cells/CellValue";
import { DataRefused } from "../../../src/cells/problems";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import {
  tableNames,
  type ContractGrids,
  type ContractTable,
} from "../../../src/cells/recognition/contracts/contractTables";
import { FinanceError } from "../../../src/core/errors/financeError";
import { sheetOf } from "../../support/contractCase";

type Rows = readonly (readonly CellValue[])[];

const headers: Readonly<Record<ContractTable, readonly string[]>> = {
  contracts: ["Contract id", "Signed date", "Transaction price", "Currency", "Modification of", "Treatment"],
  obligations: ["Contract id", "Obligation id", "Method", "Start", "End", "SSP", "Quantity", "Low", "High"],
  billings: ["Contract id", "Date", "Amount"],
  events: ["Contract id", "Obligation id", "Date", "Kind", "Value", "Note"],
  variable: ["Contract id", "Date", "Outcome", "Probability", "Constraint", "Method"],
  costs: ["Contract id", "Amount", "Start", "End", "Incremental"],
  rates: ["From", "To", "Date", "Rate", "Kind"],
  closed: ["Period", "Status", "Contract id", "Obligation id", "Recognised"],
};

/** A contract of two services; each table may be given other rows. */
const sound: Readonly<Partial<Record<ContractTable, Rows>>> = {
  contracts: [["C1", "2025-01-01", 1200, "EUR"]],
  obligations: [
    ["C1", "A", "straight line", "2025-01-01", "2025-12-31", 600],
    ["C1", "B", "point in time", "2025-06-30", null, 600],
  ],
};

function grids(rows: Readonly<Partial<Record<ContractTable, Rows>>>): ContractGrids {
  const tables = Object.entries({ ...sound, ...rows }) as [ContractTable, Rows][];
  return Object.fromEntries(
    tables.map(([table, own]) => [
      table,
      sheetOf(tableNames[table].split(" ")[0]!, [headers[table], ...own]),
    ]),
  ) as ContractGrids;
}

const read = (rows: Readonly<Partial<Record<ContractTable, Rows>>>) => contractsFromTables(grids(rows), 1900);

/** Codes and texts of all that is refused. */
function problemsOf(rows: Readonly<Partial<Record<ContractTable, Rows>>>): readonly FinanceError[] {
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
  test.each<[string, string, Readonly<Partial<Record<ContractTable, Rows>>>]>([
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
      "CONTRACT_UNKNOWN",
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

describe("closed periods", () => {
  const closed: Rows = [
    ["2025-01", "closed", "C1", "A", 50],
    ["Feb 2025", "closed"],
    ["2025-03", "open", "C1", "A", 50],
  ];

  test("bind every obligation: with the figure that stands there, else with nothing", () => {
    const january = { first: "2025-01-01", last: "2025-01-31" };
    const february = { first: "2025-02-01", last: "2025-02-28" };
    expect(read({ closed }).contracts[0]!.facts.closed).toEqual([
      { obligation: "A", period: january, minor: 50_00 },
      { obligation: "A", period: february, minor: 0 },
      { obligation: "B", period: january, minor: 0 },
      { obligation: "B", period: february, minor: 0 },
    ]);
  });

  test("bind no more once they are reopened", () => {
    const events: Rows = [["C1", "A", "2025-02-10", "reopen", null]];
    const figures = read({ closed, events }).contracts[0]!.facts.closed!;
    expect(figures.map(({ obligation, period }) => `${obligation} ${period.last}`)).toEqual([
      "A 2025-01-31",
      "B 2025-01-31",
      "B 2025-02-28",
    ]);
  });
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
