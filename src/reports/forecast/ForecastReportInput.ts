import type { Finding } from "../../cells/problems";
import type { DateSystem } from "../../cells/serialDate";
import type { SeriesLine, SeriesTable } from "../../cells/series/SeriesTable";
import type { ForecastMethod } from "../../core/planning/forecast/ForecastMethod";
import type { LineForecast } from "../../core/planning/forecast/SeriesForecast";
import type { Calendar } from "../../core/planning/series/Calendar";
import type { ReportRun } from "../frame/ReportRun";
import type { PriorSheet } from "../PriorSheet";
import type { PriorForecast } from "./PriorForecast";

/** A line as it was read, with its forecast, or why there is none. */
export interface ForecastLine {
  readonly line: SeriesLine;
  /** Position in the calendar of the first and last actual that was used. */
  readonly first: number;
  readonly last: number;
  readonly forecast: LineForecast | null;
  /** Why there is no forecast, with cell and remedy. */
  readonly problem: string | null;
}

/** Everything that the sheets of a forecast report are laid out from. */
export interface ForecastReportInput {
  /** Where the history stands; formulas point at its cells. */
  readonly history: Omit<SeriesTable, "lines">;
  /** Where the plan stands; null without one. Its lines are matched by name, its periods by date. */
  readonly plan: Omit<SeriesTable, "lines"> | null;
  readonly planLines: readonly SeriesLine[];
  readonly lines: readonly ForecastLine[];
  readonly calendar: Calendar;
  /** Position of the last period with actuals: forecasts begin after it. */
  readonly asOf: number;
  readonly horizon: number;
  /** Periods of history that the lines sheet shows before the forecast. */
  readonly shownHistory: number;
  /** Of the intervals: 0.8 and 0.95. */
  readonly levels: readonly [number, number];
  readonly method: ForecastMethod;
  /** Month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYearStart: number;
  readonly entity: string;
  /** As titles name it; "" where nothing is known. */
  readonly unit: string;
  /** Decimals of amounts shown: 0 or 2. */
  readonly digits: 0 | 2;
  readonly findings: readonly Finding[];
  readonly dateSystem: DateSystem;
  /** What the last run wrote and the user typed into it; null at the first run. */
  readonly prior: PriorForecast | null;
  /** What the user had typed into the sheets that these replace, by what their marks say. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly run: ReportRun;
}
