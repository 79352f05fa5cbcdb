import type { LineOptions } from "../../core/planning/forecast/lineForecast";
import type { LineForecast } from "../../core/planning/forecast/SeriesForecast";
import type { TimeSeries } from "../../core/planning/series/TimeSeries";
import type { WorkControl } from "../WorkerTalk";

/** A line that is to be forecast; plain data. */
export interface LineTask {
  readonly series: TimeSeries;
  readonly options: LineOptions;
}

/** What became of a line; plain data. */
export type LineOutcome =
  | { readonly forecast: LineForecast; readonly problem: null }
  /** Why there is no forecast, with its remedy. */
  | { readonly forecast: null; readonly problem: string };

/** Forecasts lines here or elsewhere, such as in workers; outcomes stand in the order of the lines. */
export type ComputeLines = (
  lines: readonly LineTask[],
  control: WorkControl,
) => Promise<readonly LineOutcome[]>;
