import type { CellValue } from "../../src/cells/CellValue";
import type { AttributionRunOptions } from "../../src/runs/attribution/AttributionRunOptions";
import type { AttributionTask } from "../../src/runs/attribution/AttributionTask";
import { readAttributionTask } from "../../src/runs/attribution/readAttributionTask";
import { tableBook } from "./tableBook";

export const touchHeaders = ["Journey", "Time", "Channel", "Value", "Region"];

/** Three journeys, of which two convert, one of them twice. */
export const threeJourneys: readonly (readonly CellValue[])[] = [
  ["J1", 46000, "Email", null, "North"],
  ["J1", 46010, "Search", null, "South"],
  ["J1", 46012, "(conversion)", 100, null],
  ["J1", 46030, "Social", null, "South"],
  ["J1", 46031, "(conversion)", 40.5, null],
  ["J2", 46003, "Social", null, "North"],
  ["J3", 46004, "Direct", null, "North"],
  ["J3", 46044, "(conversion)", 60, null],
];

/** So many journeys of five rows, the last of which converts. */
export function manyJourneys(count: number): readonly (readonly CellValue[])[] {
  const channels = ["Email", "Search", "Social", "Direct"];
  return Array.from({ length: count }, (_, journey) =>
    [...channels, "(conversion)"].map((channel, step) => [
      `J${journey}`,
      46000 + journey / 1000 + step,
      step < 4 ? channels[(journey + step) % 4]! : channel,
      step < 4 ? null : 10 + (journey % 7),
      null,
    ]),
  ).flat();
}

/** A task over a touch log as a sheet of its own. */
export async function touchTask(
  rows: readonly (readonly CellValue[])[] = threeJourneys,
  options: AttributionRunOptions = {},
  report: AttributionTask["report"] = "attribution",
): Promise<AttributionTask> {
  const workbook = await tableBook([{ sheet: "Touch log", rows: [touchHeaders, ...rows] }]);
  const stamp = { id: "r1", time: "2026-11-21 10:39", version: "1.0.0" };
  return readAttributionTask({ workbook, stamp }, report, options);
}
