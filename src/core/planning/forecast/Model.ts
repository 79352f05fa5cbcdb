/** A forecasting model fitted to one history: what every method of this folder returns. */
export interface FittedModel {
  /** Name of the method with the form that was chosen, as a reader knows it: "ETS(M,A,M)", "CES(F)". */
  readonly name: string;
  /** Parameters under the names that the method's source gives them. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Observation minus one-step forecast, on the scale of the history; 0 where the model has no forecast yet. */
  readonly residuals: Float64Array;
  /** One-step forecasts of the history; the observation itself where the model has no forecast yet. */
  readonly fitted: Float64Array;
  /** Corrected information criterion among the forms of this one method, null where it has a single form. */
  readonly aicc: number | null;
  /** Expected values of the next `horizon` periods. */
  forecast(horizon: number): Float64Array;
  /** Standard deviation of the forecast error by step, or null where only simulation tells. */
  deviations(horizon: number): Float64Array | null;
  /**
   * The same form on another history, with the parameters that were searched for; states, seasonal indices and all else that a
   * history gives in closed form are taken anew.
   * @param history Observations in order, at least as many as were fitted, in the same place of the season.
   * @returns Null where the form does not hold: logarithms of a 0.
   */
  on(history: Float64Array): FittedModel | null;
}
