/** A panel told apart into treated and control units: what every method of lift computes with. */
export interface Experiment {
  /** Mean of the treated units by period. */
  readonly treated: Float64Array;
  readonly treatedUnits: number;
  readonly controls: readonly string[];
  /** One row a control, one value a period. */
  readonly donors: readonly Float64Array[];
  /** Periods before the treatment; the others follow. */
  readonly before: number;
}
