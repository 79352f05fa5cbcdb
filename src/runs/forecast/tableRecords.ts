import type { SeriesTable } from "../../cells/series/SeriesTable";
import { calendarFrom } from "../../core/planning/series/calendarFrom";
import { historyLine } from "./historyLine";
import type { RefusedRecord, SeriesRecord } from "./SeriesRecord";

/** The lines of a table of series, each to be forecast from its own last value on. */
export function tableRecords({ lines, calendar }: SeriesTable): readonly (SeriesRecord | RefusedRecord)[] {
  return lines.map((line) => {
    const id = line.name;
    if (line.problem !== null) return { id, error: { message: line.problem } };
    const { first, last } = historyLine(line);
    const values = line.values.slice(first, last + 1);
    return { id, series: { calendar: calendarFrom(calendar, first), values } };
  });
}
