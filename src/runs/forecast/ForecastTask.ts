import type { Finding } from "../../cells/problems";
import type { SeriesLine, SeriesTable } from "../../cells/series/SeriesTable";
import type { ForecastOptions } from "./ForecastOptions";

/** A line with the actuals that it is forecast from. */
export interface HistoryLine {
  readonly line: SeriesLine;
  /** Positions in the calendar of the history of its first and last actual; below `first` where it has none. */
  readonly first: number;
  readonly last: number;
}

/** What was read for a forecast report, and what is asked of it; plain data. */
export interface ForecastTask {
  readonly history: SeriesTable;
  readonly plan: SeriesTable | null;
  readonly lines: readonly HistoryLine[];
  /** Position in the calendar of the history of the last period with actuals. */
  readonly asOf: number;
  readonly horizon: number;
  readonly shownHistory: number;
  readonly options: ForecastOptions;
  readonly findings: readonly Finding[];
  /** Of the cells that were read. */
  readonly inputHash: string;
}
