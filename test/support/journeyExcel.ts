import type { CellValue } from "../../src/cells/CellValue";
import { MemoryExcel } from "./MemoryExcel";
import { tableBook } from "./tableBook";

type Rows = readonly (readonly CellValue[])[];

/**
 * Three journeys that bought for 100, 60 and 40, and one that did not. Each channel once: Search 80, Email 50, Direct 40,
 * Social 30.
 */
export const smallTouches: Rows = [
  ["Journey", "Time", "Channel", "Campaign", "Region", "Value"],
  ["A", 46_023, "Search", "Brand", "North", null],
  ["A", 46_025, "Email", "Spring", "North", 100],
  ["B", 46_024, "Social", "Summer", "South", null],
  ["B", 46_026, "Search", "Brand", "South", 60],
  ["C", 46_027, "Direct", null, "South", 40],
  ["D", 46_028, "Social", "Summer", "North", null],
];

/** The same journeys as paths. */
const smallPaths: Rows = [
  ["Path", "Conversions", "Value", "Nulls"],
  ["Search > Email", 1, 100, 0],
  ["Social > Search", 1, 60, 0],
  ["Direct", 1, 40, 0],
  ["Social", 0, 0, 1],
];

/** What the campaigns were given, and what nobody bought after. */
const campaigns: Rows = [
  ["Campaign", "Channel", "Budget"],
  ["Brand", "Search", 50],
  ["Spring", "Email", 20],
  ["Summer", "Social", 40],
  ["Trade fair", "Event", 90],
];

const spend: Rows = [
  ["Week", "Campaign", "Channel", "Spend"],
  ["2025-12-29", "Brand", "Search", 40],
  ["2025-12-29", "Spring", "Email", 20],
  ["2025-12-29", "Summer", "Social", 30],
  ["2025-12-29", "Trade fair", "Event", 90],
];

/** A workbook before a user with a touch log, and with its campaigns where they are asked for. */
export async function journeyExcel(
  touches: Rows = smallTouches,
  { withCampaigns = false } = {},
): Promise<MemoryExcel> {
  const ofCampaigns = [
    { sheet: "Campaigns", rows: campaigns },
    { sheet: "Campaign spend", rows: spend },
  ];
  return new MemoryExcel(
    await tableBook([{ sheet: "Touch log", rows: touches }, ...(withCampaigns ? ofCampaigns : [])]),
  );
}

/** The same with a table of paths alone. */
export async function pathExcel(): Promise<MemoryExcel> {
  return new MemoryExcel(await tableBook([{ sheet: "Paths", rows: smallPaths }]));
}
