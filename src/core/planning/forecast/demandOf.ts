/** The periods of a history in which there was demand. */
export interface Demand {
  /** Demand above 0, in order. */
  readonly sizes: Float64Array;
  /** Periods since the demand before, in the same order; the first counts from the start of the history. */
  readonly intervals: Float64Array;
}

/**
 * Sizes of demand and the periods between them.
 * @param history Observations in order; 0 where there was no demand.
 * @source Croston (1972), "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23.
 */
export function demandOf(history: Float64Array): Demand {
  const periods = [...history.keys()].filter((t) => history[t] !== 0);
  return {
    sizes: Float64Array.from(periods, (t) => history[t]!),
    intervals: Float64Array.from(periods, (t, i) => t - (i === 0 ? -1 : periods[i - 1]!)),
  };
}
