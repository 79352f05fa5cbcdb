import { contractRefused } from "../../../src/cells/recognition/contracts/contractRefused";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import { leaveOutContracts } from "../../../src/cells/recognition/contracts/leaveOutContracts";
import type { ReadContracts } from "../../../src/cells/recognition/contracts/ReadContract";
import { DataRefused } from "../../../src/cells/problems";
import { FinanceError, financeError } from "../../../src/core/errors/financeError";
import { bookGrids, soundBook, type BookRows, type Rows } from "../../support/contractBook";

const { contracts, obligations } = soundBook;

const second = {
  contracts: [["C2", "2025-01-01", 500, "EUR"]],
  obligations: [["C2", "A", "straight line", "2025-01-01", "2025-12-31"]],
} satisfies BookRows;

const twoContracts = {
  contracts: [...contracts, ...second.contracts],
  obligations: [...obligations, ...second.obligations],
} satisfies BookRows;

const read = (rows: BookRows): ReadContracts =>
  contractsFromTables(bookGrids(rows), 1900, { leaveOutBad: true });

const idsRead = ({ contracts: all }: ReadContracts): readonly string[] => all.map(({ facts }) => facts.id);

const idsLeftOut = ({ leftOut }: ReadContracts): readonly string[] => leftOut.contracts.map(({ id }) => id);

describe("a contract is left out whole where one of its rows is bad", () => {
  test.each<[string, BookRows]>([
    ["its own row", { contracts: [["C1", "soon", 1200, "EUR"], ...second.contracts] }],
    ["its id twice", { contracts: [...twoContracts.contracts, ["C1", "2025-01-01", 1, "EUR"]] }],
    ["no obligations", { obligations: second.obligations }],
    ["an obligation", { obligations: [["C1", "A", "by magic"], ...second.obligations] }],
    ["a billing", { billings: [["C1", "2025-02-01", "much"]] }],
    ["an event", { events: [["C1", "Z", "2025-02-01", "credit", 1]] }],
    ["a cost", { costs: [["C1", 5, "2025-12-31", "2025-01-01"]] }],
    ["an estimate", { variable: [["C1", "2025-01-01", 100, 0.9]] }],
    ["a closed figure", { closed: [["soon", "closed", "C1", "A", 5]] }],
    ["a modification of it", { contracts: [...twoContracts.contracts, ["M", "soon", 5, null, "C1"]] }],
    [
      "an obligation of a modification of it",
      {
        contracts: [...twoContracts.contracts, ["M", "2025-02-01", 5, null, "C1"]],
        obligations: [...twoContracts.obligations, ["M", "D", "by magic"]],
      },
    ],
  ])("%s", (_, rows) => {
    const found = read({ ...twoContracts, ...rows });
    expect(idsRead(found)).toEqual(["C2"]);
    expect(idsLeftOut(found)).toEqual(["C1"]);
    expect(found.leftOut.contracts[0]!.place).toBe("Contracts!A2");
    expect(found.leftOut.contracts[0]!.problems).not.toHaveLength(0);
    expect(found.leftOut.rows).toEqual([]);
  });

  test("and so is the contract that a second row of another one's id would change", () => {
    const row = ["C2", "2025-02-01", 5, null, "C1"];
    expect(idsLeftOut(read({ ...twoContracts, contracts: [...twoContracts.contracts, row] }))).toEqual([
      "C1",
      "C2",
    ]);
  });

  test("with its price, its modifications' prices, its rows and every problem", () => {
    const found = read({
      contracts: [...twoContracts.contracts, ["M", "2025-02-01", 50, null, "C1"]],
      obligations: twoContracts.obligations,
      billings: [
        ["C1", "2025-01-31", "much"],
        ["C1", "2025-02-28", 100],
        ["C1", "soon", 100],
      ],
    });
    const [{ problems, ...left } = { problems: [] }] = found.leftOut.contracts;
    expect(left).toEqual({
      id: "C1",
      place: "Contracts!A2",
      currency: "EUR",
      digits: 2,
      price: 1250_00,
      unread: 0,
      rows: 7,
    });
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("Billings!C2"),
      expect.stringContaining("Billings!B4"),
    ]);
  });

  test("a price that cannot be read is in no sum, and counted", () => {
    const { leftOut } = read({
      ...twoContracts,
      contracts: [["C1", "2025-01-01", "much", "EUR"], ...second.contracts],
    });
    expect(leftOut).toMatchObject({ contracts: [{ price: null, unread: 1 }], money: [], unread: 1 });
  });

  test("a change in another currency is not added to its price", () => {
    const row = ["M", "2025-02-01", 5, "USD", "C1"];
    const { leftOut } = read({ ...twoContracts, contracts: [...twoContracts.contracts, row] });
    expect(leftOut.contracts[0]).toMatchObject({ currency: "EUR", price: 1200_00, unread: 1 });
  });
});

describe("a row that is about no contract is left out by itself", () => {
  test("with its place, its money and its problem", () => {
    const found = read({
      ...twoContracts,
      contracts: [...twoContracts.contracts, [null, "2025-01-01", 10, "JPY"]],
      billings: [
        ["C1", "2025-01-31", 100],
        ["C9", "2025-01-31", 70],
      ],
      events: [
        ["C9", null, "2025-02-01", "credit", 5],
        ["C9", null, "2025-02-01", "usage", 40],
      ],
      costs: [["C9", "?", "2025-01-01", "2025-12-31"]],
    });
    expect(idsRead(found)).toEqual(["C1", "C2"]);
    expect(found.leftOut.rows.map(({ place, currency, amount }) => [place, currency, amount])).toEqual([
      ["Contracts!A4", "JPY", 10],
      ["Billings!A3", null, 70_00],
      ["Revenue!A2", null, 5_00],
      ["Revenue!A3", null, null],
      ["Contract!A2", null, null],
    ]);
    expect(found.leftOut.rows.every(({ problems }) => problems.length > 0)).toBe(true);
    expect(found.leftOut.money).toEqual([
      { currency: "JPY", digits: 0, prices: 0, single: 10 },
      { currency: null, digits: 2, prices: 0, single: 75_00 },
    ]);
  });

  test("a modification of no contract is left out with its own rows", () => {
    const found = read({
      contracts: [...twoContracts.contracts, ["M", "2025-02-01", 5, "EUR", "C9"]],
      obligations: [...twoContracts.obligations, ["M", "D", "units", null, null, 1, 5]],
      events: [["M", null, "2025-02-01", "credit", 1]],
    });
    expect(idsRead(found)).toEqual(["C1", "C2"]);
    expect(found.leftOut).toMatchObject({ contracts: [{ id: "M", rows: 3, price: 5_00 }], rows: [] });
  });
});

describe("what is about every contract is refused all the same", () => {
  test.each<[string, BookRows]>([
    ["RATE_NOT_POSITIVE", { rates: [["USD", "EUR", "2025-01-31", 0]] }],
    ["DATE_UNREADABLE", { closed: [["soon", "closed"]] }],
  ])("%s", (code, rows) => {
    expect(() => read(rows)).toThrow(expect.objectContaining({ code }) as Error);
  });

  test("a table without its columns", () => {
    const grids = bookGrids({});
    const { values } = grids.obligations;
    const obligationGrid = { ...grids.obligations, values: values.map((row) => row.slice(0, 2)) };
    expect(() =>
      contractsFromTables({ ...grids, obligations: obligationGrid }, 1900, { leaveOutBad: true }),
    ).toThrow(expect.objectContaining({ code: "TABLE_COLUMN_MISSING" }) as Error);
  });
});

describe("a contract that fails only when it is computed", () => {
  const problem = financeError("RATE_MISSING", { from: "USD", to: "EUR", date: "2025-01-31" });

  test("joins those left out", () => {
    const before = read({ ...twoContracts, billings: [["C9", "2025-01-31", 70]] });
    const after = leaveOutContracts(before, new Map([["C1", problem]]));
    expect(idsRead(after)).toEqual(["C2"]);
    expect(after.leftOut.contracts).toEqual([
      {
        id: "C1",
        place: "Contracts!A2",
        currency: "EUR",
        digits: 2,
        price: 1200_00,
        unread: 0,
        rows: 3,
        problems: [problem],
      },
    ]);
    expect(after.leftOut.rowCount).toBe(4);
    expect(after.leftOut.money).toEqual([
      { currency: "EUR", digits: 2, prices: 1200_00, single: 0 },
      { currency: null, digits: 2, prices: 0, single: 70_00 },
    ]);
  });

  test("CONTRACT_REFUSED names its cell, with what the engine says and its remedy", () => {
    const [contract] = read(twoContracts).contracts;
    expect(contractRefused(problem, contract!).message).toBe(
      "Contracts!A2: There is no rate from USD to EUR up to 2025-01-31. So contract C1 cannot be recognised. " +
        "Add one to the table of rates. Or leave the contract out.",
    );
  });

  test("changes nothing where there is none", () => {
    const before = read(twoContracts);
    expect(leaveOutContracts(before, new Map())).toBe(before);
  });
});

describe("a large book of which one contract in a hundred is bad", () => {
  const count = 5000;
  const ids = Array.from({ length: count }, (_, at) => `C${at}`);
  const isBad = (at: number): boolean => at % 100 === 99;
  const many: Readonly<Record<"contracts" | "obligations" | "billings", Rows>> = {
    contracts: ids.map((id, at) => [id, "2025-01-01", 1000 + at, at % 3 === 0 ? "USD" : "EUR"]),
    obligations: ids.flatMap((id) => [
      [id, "A", "straight line", "2025-01-01", "2025-12-31", 600],
      [id, "B", "point in time", "2025-06-30", null, 600],
    ]),
    billings: ids.flatMap((id, at) => [
      [id, isBad(at) ? "soon" : "2025-01-31", 100],
      [at % 1000 === 500 ? "nobody" : id, "2025-02-28", 100],
    ]),
  };

  test("keeps every row and all money: read and left out make the tables", () => {
    const { contracts: kept, leftOut, rows } = read(many);
    expect(kept).toHaveLength(4950);
    expect(leftOut.contracts).toHaveLength(50);
    expect(leftOut.rows).toHaveLength(5);
    const keptRows = kept.reduce((sum, each) => sum + each.rows, 0);
    expect(rows).toBe(count * 5);
    expect(keptRows + leftOut.rowCount).toBe(rows);
    const prices = (currency: string): number =>
      kept.reduce((sum, each) => sum + (each.currency === currency ? each.price : 0), 0) +
      leftOut.money.find((money) => money.currency === currency)!.prices;
    const inTable = (currency: string): number =>
      many.contracts.reduce((sum, row) => sum + (row[3] === currency ? Number(row[2]) * 100 : 0), 0);
    expect([prices("EUR"), prices("USD")]).toEqual([inTable("EUR"), inTable("USD")]);
    expect(leftOut.money.find(({ currency }) => currency === null)!.single).toBe(500_00);
  });

  test("without the choice is refused with all problems counted", () => {
    let refused: unknown;
    try {
      contractsFromTables(bookGrids(many), 1900);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(DataRefused);
    expect(refused).toBeInstanceOf(FinanceError);
    expect((refused as DataRefused).count).toBe(55);
  });
});
