import type { TimeSeries } from "../../core/planning/series/TimeSeries";

/** A history to be forecast by itself. */
export interface SeriesRecord {
  readonly id: string;
  readonly series: TimeSeries;
  /** Periods per season; found from the history when omitted. */
  readonly season?: number;
  /** Periods ahead; those that are usual for how far its periods are apart when omitted. */
  readonly horizon?: number;
}

/** Why a series cannot be forecast. */
export interface SeriesProblem {
  readonly code?: string;
  readonly message: string;
  readonly remedy?: string;
}

/** A history that cannot be read. */
export interface RefusedRecord {
  readonly id: string;
  readonly error: SeriesProblem;
}
