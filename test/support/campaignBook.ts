import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDate } from "../../src/cells/serialDate";
import { addDays, isoDate, type IsoDate } from "../../src/core/dates/isoDate";
import { seededRandom } from "../../src/core/numeric/seededRandom";
import type { AttributionRunOptions } from "../../src/runs/attribution/AttributionRunOptions";
import { readAttributionTask } from "../../src/runs/attribution/readAttributionTask";
import {
  computeCampaigns,
  type CampaignComputation,
} from "../../src/runs/attribution/campaigns/computeCampaigns";
import type { AttributionTask } from "../../src/runs/attribution/AttributionTask";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";
import { tableBook, type TableSheet } from "./tableBook";

type Rows = readonly (readonly CellValue[])[];

/** Tables of a small book of campaigns, headers first. */
export interface CampaignTables {
  readonly touches: Rows;
  readonly campaigns: Rows;
  readonly spend: Rows;
  readonly opportunities: Rows;
  readonly requests: Rows;
  readonly ledger: Rows;
}

const firstWeek = isoDate("2026-01-05");
const weeks = 24;
const serial = (day: IsoDate): number => serialFromDate(day, 1900);
const week = (number: number): IsoDate => addDays(firstWeek, 7 * number);

/** Name, channel, budget, usual spend of a week, share of journeys that touch it. */
const running = [
  ["Brand search", "Paid search", 30_000, 1000, 0.6],
  ["Spring social", "Social", 24_000, 800, 0.4],
  ["Newsletter", "Email", 6000, 150, 0.5],
] as const;

/**
 * Three campaigns that run for 24 weeks, a trade fair that is touched by nobody who bought, and a plan that was never spent; ledger,
 * spend and sales tie out.
 */
export function campaignTables(): CampaignTables {
  const random = seededRandom(7);
  const spend: CellValue[][] = [["Week", "Campaign", "Channel", "Spend", "Committed"]];
  for (let at = 0; at < weeks; at++) {
    for (const [campaign, channel, , usual] of running) {
      const spent = Math.round(usual * (0.6 + 0.8 * random()) * 100) / 100;
      spend.push([serial(week(at)), campaign, channel, spent, at === weeks - 1 ? 200 : null]);
    }
    if (at === 3 || at === 4) spend.push([serial(week(at)), "Trade fair", "Events", 4000, null]);
  }
  const touches: CellValue[][] = [["Journey", "Time", "Channel", "Campaign", "Value"]];
  for (let journey = 0; journey < 240; journey++) {
    const name = `J${journey}`;
    const start = serial(week(0)) + random() * 7 * (weeks - 1);
    let time = start;
    for (const [campaign, channel, , , share] of running) {
      if (random() >= share) continue;
      time += random() * 2;
      touches.push([name, time, channel, campaign, null]);
    }
    if (random() < 0.15) touches.push([name, time + 0.1, "Direct", null, null]);
    if (random() < 0.7) {
      const value = Math.round((100 + 500 * random()) * 100) / 100;
      touches.push([name, time + 0.5, "(conversion)", null, value]);
    }
    if (journey % 40 === 0) touches.push([`F${journey}`, start, "Events", "Trade fair", null]);
  }
  const journeys = Array.from({ length: 20 }, (_, at) => `J${at * 7}`);
  return {
    touches,
    campaigns: [
      ["Campaign", "Channel", "Budget", "Start", "End", "Owner", "Target ROI"],
      ...running.map(([campaign, channel, budget], at): CellValue[] => [
        campaign,
        channel,
        budget,
        serial(firstWeek),
        serial(week(weeks)),
        ["Ana", "Ben", "Cleo"][at]!,
        at === 2 ? null : 0.25,
      ]),
      ["Trade fair", "Events", 9000, serial(week(3)), serial(week(5)), "Ana", 0.1],
      ["Reactivation", "Email", 4000, serial(week(10)), serial(week(20)), "Ben", null],
    ],
    spend,
    opportunities: [
      ["Opportunity", "Journey", "Created", "Stage", "Amount", "New customer", "Margin"],
      ...journeys.map((journey, at): CellValue[] => [
        `O${at}`,
        journey,
        serial(week(at)),
        ["Closed won", "Proposal", "Closed lost"][at % 3]!,
        1000 + 100 * at,
        at % 2 === 0 ? "yes" : "no",
        400 + 10 * at,
      ]),
      ["O99", "nobody", serial(week(2)), "Proposal", 5000, "no", 100],
    ],
    requests: [
      ["Request", "Date", "Campaign", "Amount", "Status", "Requested by"],
      ["R1", serial(week(21)), "Brand search", 3000, "open", "Ana"],
      ["R2", serial(week(22)), "brand search", 5000, "pending", "Ana"],
      ["R3", serial(week(20)), "Newsletter", 500, "approved", "Ben"],
      ["R4", serial(week(23)), "Reactivation", 4500, "open", "Ben"],
    ],
    ledger: ledgerOf(spend, touches),
  };
}

/** One row a month and account; revenue stands as a credit. */
function ledgerOf(spend: Rows, touches: Rows): Rows {
  const total = (rows: Rows, column: number): number =>
    Math.round(rows.slice(1).reduce((sum, row) => sum + Number(row[column] ?? 0), 0) * 100) / 100;
  const [spent, sold] = [total(spend, 3), total(touches, 4)];
  return [
    ["Month", "Account", "Account type", "Actual", "Budget"],
    [serial(isoDate("2026-03-01")), "Marketing media", "Expense", spent - 1000, 60_000],
    [serial(isoDate("2026-04-01")), "Marketing media", "Expense", 1000, 13_000],
    [serial(isoDate("2026-03-01")), "Product sales", "Revenue", 1000 - sold, -50_000],
    [serial(isoDate("2026-04-01")), "Product sales", "Revenue", -1000, -50_000],
    [serial(isoDate("2026-04-01")), "Salaries", "Expense", 9000, 9000],
  ];
}

const names: Readonly<Record<keyof CampaignTables, string>> = {
  touches: "Touch log",
  campaigns: "Campaigns",
  spend: "Campaign spend",
  opportunities: "Opportunities",
  requests: "Requests",
  ledger: "Ledger",
};

/** A workbook of some of the tables, each an Excel table of its own but for those given as plain ranges. */
export async function campaignBook(
  tables: Partial<CampaignTables>,
  plain: readonly (keyof CampaignTables)[] = [],
): Promise<XlsxWorkbook> {
  return tableBook(
    (Object.entries(tables) as [keyof CampaignTables, Rows][]).map(([table, rows]): TableSheet => ({
      sheet: names[table],
      rows,
      ...(plain.includes(table)
        ? {}
        : { tables: [{ name: `tbl${names[table].replace(" ", "")}`, left: 0, width: rows[0]!.length }] }),
    })),
  );
}

const stamp = { id: "r1", time: "2026-11-21 10:39", version: "0.0.0" };

export async function campaignTask(
  workbook: XlsxWorkbook,
  options: AttributionRunOptions = {},
): Promise<AttributionTask> {
  return readAttributionTask({ workbook, stamp }, "campaigns", options);
}

/** A campaign report that was computed from a workbook and written into it. */
export async function writtenCampaigns(
  workbook: XlsxWorkbook,
  options: AttributionRunOptions = {},
): Promise<CampaignComputation> {
  const computation = computeCampaigns(await campaignTask(workbook, options));
  const { mismatches } = await workbook.write(computation.sheets.map(({ model }) => model));
  expect(mismatches).toEqual([]);
  return computation;
}
