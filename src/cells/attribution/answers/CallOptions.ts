import type { AttributionOptions } from "../../../core/attribution/AttributionOptions";

/** What the argument `options` of a call may say; what is left out has its default. */
export interface CallOptions {
  readonly attribution: AttributionOptions;
  /** Days of the look-back window. */
  readonly lookback?: number;
  /** Header of the column that credit goes to. */
  readonly by?: string;
  /** Between the channels of a path. */
  readonly separator?: string;
  /** Decimals that credits are rounded to, "no" for none at all. */
  readonly round?: number | "no";
  readonly dayOrder?: "dmy" | "mdy";
}
