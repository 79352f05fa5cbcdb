import type { ChosenSeries } from "./findSeries";
import type { ForecastMethod } from "../../core/planning/forecast/ForecastMethod";

/** What a user chooses about a forecast report. */
export interface ForecastOptions {
  /** Sheets or tables to read; "" for a plan that is not to be read. */
  readonly tables?: ChosenSeries;
  /** Names of the lines to forecast; all when omitted. */
  readonly lines?: readonly string[];
  /** Rows that are read: what a column has to hold, by its header. */
  readonly where?: Readonly<Record<string, string>>;
  /** Header of the column of periods; found by its cells when omitted. */
  readonly period?: string;
  /** Headers of the columns that name a line; all columns of text when omitted. */
  readonly by?: readonly string[];
  /** Header of the column of values, where a table has several. */
  readonly value?: string;
  /** What becomes of several values of one line and period; added up when omitted. */
  readonly duplicates?: "sum" | "mean";
  /** Last period with actuals, as text: "2026-06"; the latest that holds any when omitted. */
  readonly asOf?: string;
  /** Periods ahead; a year when omitted, of weeks a quarter, of days four weeks. */
  readonly horizon?: number;
  /** The default when omitted. */
  readonly method?: ForecastMethod;
  /** Periods per season, 1 without; found line by line when omitted. */
  readonly season?: number;
  /** Judges the method by the last so many periods, forecast from what was known before them. */
  readonly holdout?: number;
  /** Leaves out how good past forecasts would have been, which takes most of the time. */
  readonly withoutBacktest?: boolean;
  /** Periods of history that are shown before the forecast. */
  readonly shownHistory?: number;
  /** Month (1 to 12) in which the fiscal year begins; January when omitted. */
  readonly fiscalYearStart?: number;
  readonly entity?: string;
  /** Of the amounts, as titles name it: "EUR thousand". */
  readonly unit?: string;
}
