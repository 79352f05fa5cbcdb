import { attributionTables, type RoleOfAttribution } from "../../src/cells/attribution/attributionTables";
import type { CellValue } from "../../src/cells/CellValue";
import { columnsOf } from "../../src/cells/table/TableSpec";
import type { AttributionRunOptions } from "../../src/runs/attribution/AttributionRunOptions";
import type { AttributionTask } from "../../src/runs/attribution/AttributionTask";
import { sheetOf } from "./contractCase";

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

/** A task over a touch log that stands on a sheet of its own, from A1. */
export function touchTask(
  rows: readonly (readonly CellValue[])[] = threeJourneys,
  options: AttributionRunOptions = {},
  report: AttributionTask["report"] = "attribution",
): AttributionTask {
  const grid = sheetOf("Touch log", [touchHeaders, ...rows]);
  const columns = new Map(
    [...columnsOf(touchHeaders, attributionTables.touches)].map(([role, column]) => [
      role as RoleOfAttribution<"touches">,
      { header: touchHeaders[column]!, column },
    ]),
  );
  const place = { sheet: grid.sheet, table: null, firstRow: 1, lastRow: rows.length, columns };
  return {
    report,
    grids: { touches: grid },
    tables: { touches: { ...place, headers: touchHeaders } },
    options,
    dateSystem: 1900,
    run: { id: "r1", time: "2026-11-21 10:39", version: "1.0.0", request: "{}" },
    priors: new Map(),
    earlier: [],
  };
}
