import { pathsFromTable } from "../../cells/attribution/pathsFromTable";
import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import { touchesFromTable } from "../../cells/attribution/touchesFromTable";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import { columnNumbers } from "../../cells/table/columnNumbers";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { Journeys } from "../../core/attribution/Journeys";
import { journeysFromPaths } from "../../core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../core/attribution/reading/journeysFromTouches";
import type { TouchLog } from "../../core/attribution/reading/TouchLog";
import type { AttributionSource } from "../../reports/attribution/AttributionReportInput";
import type { Progress } from "../WorkerTalk";
import type { AttributionTask } from "./AttributionTask";
import { noteFindings } from "./noteFindings";
import { readingOf } from "./readingOf";
import { refuseMixedCurrencies } from "./refuseMixedCurrencies";
import { uncheckedNotes } from "./uncheckedNotes";
import { uncreditedValue, type ReadValues } from "./uncreditedValue";
import { untimedOptions } from "./untimedOptions";
import { unvaluedConversions } from "./unvaluedConversions";

/** The journeys of a task, and what is known of the table they come from. */
export interface CreditSource {
  readonly source: AttributionSource;
  /** What credit goes to: the header of its column, "Channel" for paths. */
  readonly by: string;
  readonly journeys: Journeys;
  /** Null for paths. */
  readonly log: TouchLog | null;
  /** Columns that stamps compare, as SUM reads them, one figure a row of the table. */
  readonly columns: {
    readonly values: Float64Array;
    readonly conversions: Float64Array | null;
    readonly unvalued: number;
    readonly uncredited: number;
  };
  readonly hasValues: boolean;
  readonly digits: 0 | 2 | 3;
  readonly rows: number;
  /** Row of the sheet of each row that journeys and notes name. */
  readonly sheetRows: Int32Array;
  readonly findings: readonly Finding[];
  readonly checks: readonly TouchCheck[];
}

/** @throws CURRENCIES_MIXED, and what `touchesFromTable`, `pathsFromTable` and the readers of journeys throw. */
export function creditSource(task: AttributionTask, onProgress?: Progress): CreditSource {
  onProgress?.("Reading the table");
  refuseMixedCurrencies(task);
  return task.tables.touches ? fromTouches(task, onProgress) : fromPaths(task, onProgress);
}

function fromTouches(
  { grids, tables, options, dateSystem }: AttributionTask,
  onProgress: Progress | undefined,
): CreditSource {
  const [grid, place] = [grids.touches!, tables.touches!];
  const read = touchesFromTable(
    { grid, name: place.table ?? "Touch log" },
    { ...readingOf(options, dateSystem), by: [options.by ?? "channel"] },
  );
  const [[by, log]] = [...read.logs] as [[string, TouchLog]];
  onProgress?.("Following journeys");
  const { journeys, notes } = journeysFromTouches(log, options.lookback);
  const { rows, sheetRows, digits, findings, checks } = read;
  return {
    source: { kind: "touches", place },
    by,
    journeys,
    log,
    columns: columnsOf(grid, place, { ...log, sheetRows }),
    hasValues: journeys.hasValues,
    digits,
    rows,
    sheetRows,
    findings: [...findings, ...noteFindings(uncheckedNotes(notes, checks), place, sheetRows)],
    checks,
  };
}

function fromPaths(
  { grids, tables, options }: AttributionTask,
  onProgress: Progress | undefined,
): CreditSource {
  const [grid, place] = [grids.paths!, tables.paths!];
  const { table, rows, sheetRows, digits, findings } = pathsFromTable(
    { grid, name: place.table ?? "Paths" },
    { leaveOutBad: options.leaveOutBad ?? false },
  );
  onProgress?.("Following journeys");
  const { journeys, notes } = journeysFromPaths(table, options.separator);
  return {
    source: { kind: "paths", place },
    // The segments of paths are channels, whatever their column is called.
    by: "Channel",
    journeys,
    log: null,
    columns: columnsOf(grid, place, { values: table.values, sheetRows }),
    hasValues: journeys.hasValues,
    digits,
    rows,
    sheetRows,
    findings: [...untimedOptions(options), ...findings, ...noteFindings(notes, place, sheetRows)],
    checks: [],
  };
}

function columnsOf(grid: RangeGrid, place: SourceTable, read: ReadValues): CreditSource["columns"] {
  const value = place.columns.get("value");
  const conversions = place.columns.get("conversion") ?? place.columns.get("conversions");
  const values = value
    ? columnNumbers(grid, place, value)
    : new Float64Array(place.lastRow - place.firstRow + 1);
  return {
    values,
    conversions: conversions ? columnNumbers(grid, place, conversions) : null,
    unvalued: conversions ? 0 : unvaluedConversions(grid, place),
    uncredited: uncreditedValue(values, read, place.firstRow),
  };
}
