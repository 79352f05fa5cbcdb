import type { AttributionTable } from "../../../src/cells/attribution/attributionTables";
import type { CellValue } from "../../../src/cells/CellValue";
import { readCampaignTables } from "../../../src/cells/campaigns/readCampaignTables";
import { gridOf } from "../../support/grids";

function read(tables: Partial<Record<AttributionTable, CellValue[][]>>, leaveOutBad = false) {
  const grids = Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, gridOf(rows)]));
  return readCampaignTables(grids, { system: 1900, leaveOutBad });
}

const deals = (stage: CellValue, margin: CellValue = null) =>
  read({
    opportunities: [
      ["Id", "Stage", "Amount", "Margin", "New"],
      ["O1", stage, 200, margin, "x"],
    ],
  });

test.each([
  ["Closed Won", "won"],
  ["closed-won", "won"],
  ["gewonnen", "won"],
  ["Closed lost", "lost"],
  ["Proposal", "open"],
  [null, "open"],
])("an opportunity of stage %j is %s", (stage, expected) => {
  expect(deals(stage).opportunities![0]!.stage).toBe(expected);
});

test.each([
  [0.4, 80, ["MARGIN_SHARES"]],
  ["40%", 80, ["MARGIN_SHARES"]],
  [90, 90, []],
  [null, null, []],
  [0, 0, []],
])("a margin of %j is %j of an amount of 200", (margin, expected, told) => {
  const { opportunities, findings } = deals("won", margin);
  expect(opportunities![0]!.margin).toBe(expected);
  expect(findings.map(({ code }) => code)).toEqual(told);
});

it("takes opportunities without a column of stages for open, and says so", () => {
  const { opportunities, findings } = read({
    opportunities: [
      ["Id", "Amount", "New", "Margin"],
      ["O1", 5, "x", 2],
    ],
  });
  expect([opportunities![0]!.stage, findings.map(({ code }) => code)]).toEqual(["open", ["STAGE_MISSING"]]);
});

function customers(header: string, cells: readonly CellValue[]) {
  const { opportunities, findings } = read({
    opportunities: [
      ["Id", "Stage", "Amount", "Margin", header],
      ...cells.map((cell, at): CellValue[] => [`O${at}`, "won", 100, 20, cell]),
    ],
  });
  return {
    areNew: opportunities!.map(({ isNewCustomer }) => isNewCustomer),
    told: findings.map(({ code, cell }) => [code, cell]),
  };
}

test.each<[string, CellValue[], boolean[]]>([
  ["New customer", ["yes", "no", null, true, 0], [true, false, false, true, false]],
  ["New customer", ["New Business", "Renewal"], [true, false]],
  ["Type", ["New Business", "Existing Business", "Renewal", null], [true, false, false, false]],
  ["Opportunity Type", ["New Customer", "Existing Customer - Upgrade"], [true, false]],
  ["Deal Type", ["newbusiness", "existingbusiness"], [true, false]],
])("reads who is new from %s", (header, cells, areNew) => {
  expect(customers(header, cells)).toEqual({ areNew, told: [] });
});

it("tells types that say neither new nor existing, and counts no customer of theirs as new", () => {
  expect(customers("Type", ["New Business", "Barter"])).toEqual({
    areNew: [true, false],
    told: [["TYPE_UNKNOWN", "Ledger!E3"]],
  });
});

test.each([
  ["Type", ["Inbound", null]],
  ["Remarks", ["new", "old"]],
])("does not know who is new by %s %j, and says so", (header, cells) => {
  expect(customers(header, cells)).toEqual({
    areNew: [null, null],
    told: [["NEW_CUSTOMERS_MISSING", "Ledger!A2"]],
  });
});

it("says so where opportunities have no margin", () => {
  const { findings } = read({
    opportunities: [
      ["Id", "Stage", "Amount", "New"],
      ["O1", "won", 5, "x"],
    ],
  });
  expect(findings.map(({ code }) => code)).toEqual(["MARGIN_MISSING"]);
});

it("lists requests that nobody has decided on, the earliest first, those without a day last", () => {
  const { requests, openStatuses, findings } = read({
    requests: [
      ["Request", "Date", "Campaign", "Amount", "Status"],
      ["R1", null, "A", 1, "open"],
      ["R2", 46_112, "A", 2, "Pending"],
      ["R3", 46_110, "A", 3, "approved"],
      ["R4", 46_111, "A", 4, null],
      ["R5", 46_113, "A", 5, "on the moon"],
    ],
  });
  expect(requests!.map(({ id }) => id)).toEqual(["R4", "R2", "R5", "R1"]);
  expect(openStatuses).toEqual(["open", "Pending", "", "on the moon"]);
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["STATUS_UNKNOWN", "Ledger!E6"]]);
});

it("tells of a budget below 0", () => {
  const { campaigns, findings } = read({
    campaigns: [
      ["Campaign", "Budget"],
      ["Spring", -10],
    ],
  });
  expect(campaigns![0]!.budget).toBe(-10);
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([["BUDGET_BELOW_ZERO", "Ledger!B2"]]);
});

it("tells campaigns that stand twice, and spend below 0", () => {
  const { campaigns, findings } = read({
    campaigns: [
      ["Campaign", "Budget", "Spend"],
      ["Spring", 10, -5],
      [" spring ", 20, null],
    ],
  });
  expect(campaigns!.map(({ budget }) => budget)).toEqual([10, 20]);
  expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
    ["SPEND_BELOW_ZERO", "Ledger!C2"],
    ["CAMPAIGN_TWICE", "Ledger!A3"],
  ]);
});

it("refuses every cell that cannot be read, or passes over them as formulas do", () => {
  const spend = [
    ["Week", "Campaign", "Spend"],
    ["never", "A", 5],
    [46_112, null, "7"],
  ];
  expect(() => read({ spend })).toThrow("2 problem(s)");
  const { spend: rows, findings } = read({ spend }, true);
  expect(rows!.map(({ period, campaign, spend: spent }) => [period, campaign, spent])).toEqual([
    [null, "A", 5],
    [{ first: "2026-03-31", last: "2026-03-31" }, "", 0],
  ]);
  expect(findings.map(({ code, rows: count }) => [code, count])).toEqual([
    ["SPEND_WITHOUT_CAMPAIGN", 1],
    ["CELLS_PASSED_OVER", 2],
  ]);
});

it("names the cell of an amount that is text among numbers", () => {
  const spend = [
    ["Week", "Campaign", "Spend"],
    [46_112, "A", 5],
    [46_119, "A", "1.200 EUR"],
  ];
  expect(() => read({ spend })).toThrow('Ledger!C3: "1.200 EUR" is a number stored as text');
});

it("refuses a table that lacks a column, whatever may be left out", () => {
  expect(() => read({ spend: [["Week", "Campaign", "Worth"]] }, true)).toThrow("spend");
});

it("counts rows of spend and opportunities that repeat another wholly, and tells of them once", () => {
  const { spend, opportunities, findings } = read({
    spend: [
      ["Month", "Campaign", "Spend"],
      ["2026-01", "News", 50],
      ["2026-01", "News", 60],
      ["2026-01", "News", 50],
      ["2026-01", "News", 50],
    ],
    opportunities: [
      ["Id", "Stage", "Amount", "New", "Margin"],
      ["O1", "won", 5, "x", 2],
      ["O2", "won", 5, "x", 2],
      ["O1", "won", 5, "x", 2],
    ],
  });
  expect([spend!.length, opportunities!.length]).toEqual([4, 3]);
  expect(findings.map(({ cell, text }) => [cell, text.slice(0, 48)])).toEqual([
    [expect.stringMatching(/C4$/), "Rows that repeat one above in every column: 2. T"],
    [expect.stringMatching(/A4$/), "Rows that repeat one above in every column: 1. T"],
  ]);
});
