import type { EtsForm } from "./EtsForm";
import type { EtsParameters } from "./EtsParameters";

/** A form of exponential smoothing with the parameters that make its likelihood greatest. */
export interface EtsFit {
  readonly form: EtsForm;
  /** With the states before the first observation. */
  readonly start: EtsParameters;
  /** With the states after the last observation; the season of the next observation is at position count modulo periods. */
  readonly end: EtsParameters;
  readonly fitted: Float64Array;
  /** Estimated smoothing parameters and initial states. */
  readonly unknowns: number;
  /** -2 log likelihood without its constant. */
  readonly deviance: number;
  /** Corrected information criterion; infinite where the history is too short for the form. */
  readonly aicc: number;
}
