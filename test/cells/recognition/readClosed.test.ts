import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import { bookGrids, type BookRows, type Rows } from "../../support/contractBook";
import { sheetOf } from "../../support/contractCase";

const read = (rows: BookRows) => contractsFromTables(bookGrids(rows), 1900);

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

  test("nor where their rows say so", () => {
    const rows: Rows = [["2025-01", "reopened", "C1", "A", 50]];
    expect(read({ closed: rows }).contracts[0]!.facts.closed).toEqual([]);
  });

  test.each([
    ["the first day of a month, which Excel makes of Jan 2025", 45_658],
    ["its last day", "2025-01-31"],
    ["a stretch of days", "2025-01-01..2025-01-31"],
  ])("may be written as %s", (_, period) => {
    const [first] = read({ closed: [[period, "closed", "C1", "A", 50]] }).contracts[0]!.facts.closed!;
    expect(first).toEqual({
      obligation: "A",
      period: { first: "2025-01-01", last: "2025-01-31" },
      minor: 50_00,
    });
  });

  test("in a table of obligations alone, Revenue is what they recognised", () => {
    const grids = {
      ...bookGrids({}),
      closed: sheetOf("Closed", [
        ["Period", "Status", "Contract", "Obligation", "Revenue"],
        ["2025-01", "closed", "C1", "A", 50],
      ]),
    };
    const [contract] = contractsFromTables(grids, 1900).contracts;
    expect(contract!.facts.closed![0]!.minor).toBe(50_00);
    expect(contract!.stamps).toEqual([]);
  });
});

describe("balances of closed periods", () => {
  const balances = [100, 300, 200, 100, 0, 200, 0, 0, 0.5, 0, 40, 30, 10, -1.25];
  const stamped = (period: string, status = "closed"): Rows[number] => [
    period,
    status,
    "C1",
    null,
    null,
    ...balances,
  ];

  test("stand in the row of the contract, beside the figures of its obligations", () => {
    const closed: Rows = [stamped("2025-02"), ["2025-01", "closed", "C1", "A", 50], stamped("2025-01")];
    const { facts, stamps } = read({ closed }).contracts[0]!;
    expect(facts.closed![0]).toMatchObject({ obligation: "A", minor: 50_00 });
    expect(stamps.map(({ period }) => period.last)).toEqual(["2025-01-31", "2025-02-28"]);
    expect(stamps[0]!.balances).toEqual({
      revenue: 100_00,
      due: 300_00,
      cash: 200_00,
      receivable: 100_00,
      contractAsset: 0,
      contractLiability: 200_00,
      expectedBack: 0,
      refundLiability: 0,
      interest: 50,
      lossProvision: 0,
      costsSpent: 40_00,
      costAsset: 30_00,
      costExpense: 10_00,
      fx: -1_25,
    });
  });

  test.each<[string, BookRows]>([
    ["its row says so", { closed: [stamped("2025-01", "reopened")] }],
    [
      "one of its obligations does",
      { closed: [stamped("2025-01")], events: [["C1", "A", "2025-01-31", "reopen", null]] },
    ],
  ])("bind no more once the period stands open again: %s", (_, rows) => {
    expect(read(rows).contracts[0]!.stamps).toEqual([]);
  });

  test.each([
    [undefined, "JPY", 100],
    ["KWD", "KWD", 100_000],
  ])("are in the currency of the books: asked for %s, in %s", (asked, booksCurrency, revenue) => {
    const balancesInWhole = [...Array<number>(14)].map(() => 100);
    const rows = {
      contracts: [
        ["C1", "2025-01-01", 1200, "EUR"],
        ...["C2", "C3"].map((id) => [id, "2025-01-01", 1, "JPY"]),
      ],
      obligations: ["C1", "C2", "C3"].map((id) => [id, "A", "point in time", "2025-01-01"]),
      closed: [["2025-01", "closed", "C1", null, null, ...balancesInWhole]],
    };
    const found = contractsFromTables(
      bookGrids(rows),
      1900,
      asked === undefined ? {} : { booksCurrency: asked },
    );
    expect(found.booksCurrency).toBe(booksCurrency);
    expect(found.contracts[0]!.stamps[0]!.balances.revenue).toBe(revenue);
  });

  test("need all their columns", () => {
    const [header = [], ...rows] = bookGrids({ closed: [stamped("2025-01")] }).closed!.values;
    const closed = sheetOf("Closed", [header.slice(0, -1), ...rows.map((row) => row.slice(0, -1))]);
    expect(() => contractsFromTables({ ...bookGrids({}), closed }, 1900)).toThrow(
      expect.objectContaining({
        code: "TABLE_COLUMN_MISSING",
        message: expect.stringContaining("fx"),
      }) as Error,
    );
  });

  test("need all their cells", () => {
    const closed: Rows = [["2025-01", "closed", "C1", null, null, 100, null, ...balances.slice(2)]];
    expect(() => read({ closed })).toThrow(/Closed!G2: due is blank/);
  });
});

describe("closings that contradict each other are refused", () => {
  test("CLOSED_TWICE: two figures of one obligation and period", () => {
    const closed: Rows = [
      ["2025-01", "closed", "C1", "A", 50],
      ["2025-01", "closed", "C1", "A", 60],
    ];
    expect(() => read({ closed })).toThrow(/^Closed!A3: 2025-01 is closed in Closed!A2 already/);
  });

  test("CLOSED_OVERLAP: a quarter beside one of its months", () => {
    const closed: Rows = [
      ["2025-01", "closed", "C1", "A", 50],
      ["2025-Q1", "closed", "C1", "A", 150],
    ];
    expect(() => read({ closed })).toThrow(
      /^Closed!A3: the closed period 2025-01..2025-03 overlaps 2025-01 \(Closed!A2\)/,
    );
  });
});
