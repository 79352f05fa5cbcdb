import { campaignTables } from "../../../src/runs/attribution/attributionWantedTables";
import type { AttributionRunOptions } from "../../../src/runs/attribution/AttributionRunOptions";
import type { AttributionTask } from "../../../src/runs/attribution/AttributionTask";
import { readAttributionTask } from "../../../src/runs/attribution/readAttributionTask";
import { settleTables } from "../../../src/runs/settleTables";
import { tableBook, type TableSheet } from "../../support/tableBook";

const touches: TableSheet = {
  sheet: "Touch log",
  rows: [
    ["Journey", "Time", "Channel", "Value", "Region"],
    ["J1", 46000, "Email", null, "North"],
    ["J1", 46001, "(conversion)", 120, null],
  ],
};
const paths: TableSheet = {
  sheet: "Paths",
  rows: [
    ["Path", "Total conversions", "Total conversion value", "Total null"],
    ["Email > Search", 2, 300, 5],
  ],
};
const stamp = { id: "r1", time: "2026-11-21 10:39", version: "1.0.0" };

async function taskOf(
  sheets: readonly TableSheet[],
  options: AttributionRunOptions = {},
  report: AttributionTask["report"] = "attribution",
): Promise<AttributionTask> {
  return readAttributionTask({ workbook: await tableBook(sheets), stamp }, report, options);
}

test("a task holds the cells of the touch log, and the headers that touches may be told apart by", async () => {
  const { grids, tables } = await taskOf([touches]);
  expect(grids.touches!.values).toHaveLength(3);
  expect(tables.touches).toMatchObject({ sheet: "Touch log", firstRow: 1, lastRow: 2 });
  expect(tables.touches!.headers).toEqual(["Journey", "Time", "Channel", "Value", "Region"]);
});

test("of a touch log and paths the log is read and the user told so, unless she chose paths", async () => {
  const { grids, earlier } = await taskOf([paths, touches]);
  expect(Object.keys(grids)).toEqual(["touches"]);
  expect(earlier.at(-1)!.text).toBe("Journeys come from Touch log; Paths is not read.");
  expect(Object.keys((await taskOf([paths, touches], { tables: { paths: "paths" } })).grids)).toEqual([
    "paths",
  ]);
});

test("without a touch log and without paths the refusal names both and what comes nearest", async () => {
  const half: TableSheet = {
    sheet: "Web data",
    rows: [
      ["Journey", "Time", "Note"],
      ["J1", 46000, ""],
    ],
  };
  await expect(taskOf([half])).rejects.toMatchObject({
    code: "TABLE_NOT_FOUND",
    slots: {
      table: "Touch log or Paths",
      columns: "journey, time (or sequence), channel, value (or conversion) or path, conversions",
      found: "Web data lacks channel, value (or conversion)",
    },
  });
});

test("headers without rows are refused, as there is nothing to read", async () => {
  await expect(taskOf([{ ...touches, rows: touches.rows.slice(0, 1) }])).rejects.toMatchObject({
    code: "NO_ROWS",
  });
});

test("a campaign report needs campaigns or their spend beside the journeys", async () => {
  await expect(taskOf([touches], {}, "campaigns")).rejects.toMatchObject({
    code: "TABLE_NOT_FOUND",
    slots: { table: "Campaigns or Campaign spend" },
  });
});

test("tables of marketing are told apart by the names that people give their sheets", async () => {
  const sheets: readonly TableSheet[] = [
    { sheet: "Hits", rows: touches.rows },
    {
      sheet: "Campaign plan",
      rows: [
        ["Campaign", "Channel", "Budget", "Spend"],
        ["Spring", "Email", 1000, 900],
      ],
    },
    {
      sheet: "Media spend",
      rows: [
        ["Month", "Campaign", "Channel", "Spend", "Committed"],
        ["2026-01", "Spring", "Email", 900, 50],
      ],
    },
    {
      sheet: "Pipeline",
      rows: [
        ["Id", "Journey", "Created", "Stage", "Amount"],
        ["O1", "J1", 46000, "Won", 120],
      ],
    },
    {
      sheet: "Spend requests",
      rows: [
        ["Request", "Date", "Campaign", "Amount", "Status"],
        ["R1", 46000, "Spring", 100, "approved"],
      ],
    },
    {
      sheet: "Budget vs actual",
      rows: [
        ["Period", "Account", "Actual", "Budget"],
        ["2026-01", "Advertising", 900, 1000],
      ],
    },
  ];
  const { taken } = await settleTables(await tableBook(sheets), campaignTables, {});
  expect(Object.fromEntries([...taken].map(([kind, { place }]) => [kind, place.sheet]))).toEqual({
    touches: "Hits",
    campaigns: "Campaign plan",
    spend: "Media spend",
    opportunities: "Pipeline",
    requests: "Spend requests",
    ledger: "Budget vs actual",
  });
});

test("campaigns and opportunities are known by the headers of an export of sales software", async () => {
  const sheets: readonly TableSheet[] = [
    touches,
    {
      sheet: "Campaigns",
      rows: [
        ["Campaign Name", "Type", "Budgeted Cost in Campaign", "Actual Cost in Campaign", "Campaign Owner"],
        ["News", "Email", 100, 90, "Ann"],
      ],
    },
    {
      sheet: "Opportunities",
      rows: [
        ["Opportunity Name", "Contact ID", "Amount", "Stage", "Created Date"],
        ["Deal 1", "J1", 500, "Closed Won", 46000],
      ],
    },
  ];
  const { tables } = await taskOf(sheets, {}, "campaigns");
  expect([...tables.campaigns!.columns.keys()]).toEqual(["campaign", "budget", "spend", "owner"]);
  expect([...tables.opportunities!.columns.keys()]).toEqual(["id", "journey", "created", "stage", "amount"]);
});
