import { checkContracts } from "../../../src/cells/recognition/contracts/checkContracts";
import { contractsFromTables } from "../../../src/cells/recognition/contracts/contractsFromTables";
import type { Finding } from "../../../src/cells/problems";
import { bookGrids, soundBook, type BookRows } from "../../support/contractBook";

const { contracts, obligations } = soundBook;
const billings = [["C1", "2025-01-01", 1200]];

const check = (rows: BookRows): readonly Finding[] =>
  checkContracts(contractsFromTables(bookGrids({ billings, ...rows }), 1900));

/** Code, cell and text of each. */
const told = (rows: BookRows): readonly string[] =>
  check(rows).map(({ code, cell, text }) => `${code} ${cell} ${text}`);

test("a sound contract has none", () => {
  expect(check({})).toEqual([]);
});

describe("terms", () => {
  test("that start before the contract was signed", () => {
    expect(told({ obligations: [["C1", "A", "straight line", "2024-12-15", "2025-12-31"]] })).toEqual([
      "TERM_BEFORE_SIGNED Obligations!B2 Obligation A starts on 2024-12-15, before it was signed on 2025-01-01: " +
        "check both dates.",
    ]);
  });

  test("that start more than a year before", () => {
    const [found] = told({ obligations: [["C1", "A", "straight line", "2024-01-01", "2025-12-31"]] });
    expect(found).toContain("more than a year before it was signed");
  });

  test("of a change start against the day of the change", () => {
    const changed = {
      contracts: [...contracts, ["M", "2025-03-01", 60, null, "C1", "prospective"]],
      obligations: [
        ...obligations,
        ["M", "A", null, null, "2026-06-30", 60],
        ["M", "C", "straight line", "2025-02-01", "2025-12-31", 60],
      ],
    };
    expect(check(changed).map(({ code, cell }) => [code, cell])).toEqual([
      ["TERM_BEFORE_SIGNED", "Obligations!B5"],
    ]);
  });

  test("that end with the first day of a month, as a month that Excel made a day does", () => {
    expect(told({ obligations: [["C1", "A", "straight line", "2025-01-01", "2026-01-01"]] })).toEqual([
      expect.stringMatching(/^TERM_ENDS_ON_FIRST_DAY Obligations!B2 .*2026-01-01.*enter the last day served/),
    ]);
  });
});

test("an obligation at a point in time without a day is told until its delivery stands in the events", () => {
  const rows = { obligations: [["C1", "A", "point in time"]] };
  expect(told(rows)).toEqual([expect.stringMatching(/^DELIVERY_MISSING Obligations!B2 Obligation A /)]);
  expect(check({ ...rows, events: [["C1", null, "2025-02-01", "delivery", null]] })).toEqual([]);
});

describe("the same thing served twice in the same days", () => {
  const customers = [
    ["C1", "2025-01-01", 1200, "EUR", null, null, "Kuhn AG"],
    ["C2", "2025-01-01", 1200, "EUR", null, null, "Kuhn AG"],
  ];
  const bills = ["C1", "C2"].map((id) => [id, "2025-01-31", 100]);
  const row = (contract: string, id: string, start: string, end: string, ...rest: string[]) => [
    contract,
    id,
    "straight line",
    start,
    end,
    5,
    null,
    null,
    null,
    ...rest,
  ];

  test.each([
    ["of one description", "Care", "Care", "A", "B"],
    ["of one product", "", "", "A", "B"],
  ])("to a customer under two contracts: %s", (_, one, other, first, second) => {
    const rows = {
      contracts: customers,
      billings: bills,
      obligations: [
        row("C1", first, "2025-01-01", "2025-12-31", one, "Plan"),
        row("C2", second, "2025-12-31", "2026-12-31", other, "Plan"),
      ],
    };
    expect(told(rows)).toEqual([
      expect.stringMatching(
        /^TERMS_OVERLAP Obligations!B3 .*C2.*2025-12-31 to 2026-12-31.*C1.*\(Obligations!B2\)/,
      ),
    ]);
  });

  test("of one id, where no product is named", () => {
    const rows = ["C1", "C2"].map((id) => row(id, "A", "2025-01-01", "2025-12-31"));
    expect(check({ contracts: customers, billings: bills, obligations: rows })).toHaveLength(1);
  });

  test("is told once for two contracts, whatever they share", () => {
    const rows = ["C1", "C2"].flatMap((contract) =>
      ["A", "B"].map((id) => row(contract, id, "2025-01-01", "2025-12-31")),
    );
    expect(check({ contracts: customers, billings: bills, obligations: rows })).toHaveLength(1);
  });

  test("under one contract, by its description", () => {
    const rows = ["A", "B"].map((id) => row("C1", id, "2025-01-01", "2025-12-31", "Care"));
    expect(check({ obligations: rows })).toMatchObject([{ code: "TERMS_OVERLAP", cell: "Obligations!B3" }]);
  });

  test.each([
    ["one term follows the other", "2026-01-01", "Care"],
    ["it is another thing", "2025-06-01", "Training"],
  ])("is not told where %s", (_, start, description) => {
    const rows = {
      contracts: customers,
      billings: bills,
      obligations: [
        row("C1", "A", "2025-01-01", "2025-12-31", "Care"),
        row("C2", "A", start, "2026-12-31", description),
      ],
    };
    expect(check(rows)).toEqual([]);
  });

  test("nor to two customers", () => {
    const rows = {
      contracts: [customers[0]!, [...customers[1]!.slice(0, 6), "Muster AG"]],
      billings: bills,
      obligations: ["C1", "C2"].map((id) => row(id, "A", "2025-01-01", "2025-12-31", "Care")),
    };
    expect(check(rows)).toEqual([]);
  });
});

describe("bills", () => {
  test("above the price with what raised it", () => {
    const rows = {
      contracts: [...contracts, ["M", "2025-03-01", 60, null, "C1", "prospective"]],
      variable: [["C1", "2025-01-01", 40, 1]],
      billings: [...billings, ["C1", "2025-02-01", 100]],
    };
    expect(check(rows)).toEqual([]);
    expect(told({ ...rows, billings: [...rows.billings, ["C1", "2025-03-01", 0.01]] })).toEqual([
      "BILLED_ABOVE_PRICE Contracts!A2 Contract C1 is billed EUR 1300.01 in all, and its price with changes and " +
        "estimates is EUR 1300.00: correct the bills, or add what raised the price.",
    ]);
  });

  test("may be above the price where the price is by use", () => {
    expect(
      check({ obligations: [["C1", "A", "units", null, null, 1]], billings: [["C1", "2025-02-01", 5000]] }),
    ).toEqual([]);
  });

  test("of one day and amount", () => {
    const twice = ["C1", "2025-01-31", 100];
    expect(told({ billings: [twice, twice] })).toEqual([
      expect.stringMatching(/^BILLED_TWICE Contracts!A2 .*EUR 100.00 on 2025-01-31/),
    ]);
  });

  test("that are missing, for one contract or for all", () => {
    const rows = {
      contracts: [...contracts, ["C2", "2025-01-01", 7, "EUR"]],
      obligations: [...obligations, ["C2", "A", "point in time", "2025-01-01"]],
    };
    expect(told(rows)).toEqual([
      expect.stringMatching(/^NOT_BILLED Contracts!A3 Contract C2 over EUR 7.00 /),
    ]);
    expect(check({ ...rows, billings: [] }).map(({ code }) => code)).toEqual(["NOTHING_BILLED"]);
  });
});

test("a contract without a currency is told where others have one, and so is one without a price", () => {
  const rows = {
    contracts: [...contracts, ["C2", "2025-01-01", 0]],
    obligations: [...obligations, ["C2", "A", "point in time", "2025-01-01"]],
  };
  expect(check(rows).map(({ code, cell }) => [code, cell])).toEqual([
    ["NO_CURRENCY", "Contracts!A3"],
    ["PRICE_ZERO", "Contracts!A3"],
  ]);
});

test("of many of one kind the first twenty are named and the others counted", () => {
  const ids = Array.from({ length: 25 }, (_, at) => `N${at}`);
  const found = check({
    contracts: [...contracts, ...ids.map((id) => [id, "2025-01-01", 5, "EUR"])],
    obligations: [...obligations, ...ids.map((id) => [id, "A", "point in time", "2025-01-01"])],
  });
  expect(found).toHaveLength(21);
  expect(found.at(-1)).toEqual({ code: "NOT_BILLED", text: "And 5 more of this kind.", rows: 5, cell: null });
});
