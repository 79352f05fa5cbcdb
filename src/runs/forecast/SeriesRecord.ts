import type { FinanceError } from "../../core/errors/financeError";
import type { TimeSeries } from "../../core/planning/series/TimeSeries";

/** A history to be forecast by itself, as plain data. */
export interface SeriesRecord {
  readonly id: string;
  readonly series: TimeSeries;
  /** Periods per season; found from the history when omitted. */
  readonly season?: number;
  /** Periods ahead; those that a calendar of its step calls for when omitted. */
  readonly horizon?: number;
}

/** A history that cannot be read. */
export interface RefusedRecord {
  readonly id: string;
  readonly problem: FinanceError;
}
