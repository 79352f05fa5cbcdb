import { withoutEndGaps } from "../../cells/forecast/withoutEndGaps";
import type { SeriesLine } from "../../cells/series/SeriesTable";
import type { HistoryLine } from "./ForecastTask";

/** A line with the positions of its first and last actual. */
export function historyLine(line: SeriesLine): HistoryLine {
  const { leading, values } = withoutEndGaps(line.values);
  return { line, first: leading, last: leading + values.length - 1 };
}
