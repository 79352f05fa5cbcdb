import { flatModel } from "./flatModel";
import { fitImapa } from "./imapa";
import type { FittedModel } from "./Model";
import { fitMovingAverage } from "./movingAverage";

/** Periods of the mean that stands beside multiple aggregation. */
const window = 12;

/**
 * The default for intermittent demand: midway between multiple aggregation and the mean of the last twelve periods. Each
 * follows falling demand; together they lean less to the low side than multiple aggregation alone.
 * @param history Observations in order, 0 where there was no demand.
 * @returns Null without any demand: zero is then all that can be said.
 * @source Petropoulos & Kourentzes (2015), "Forecast combinations for intermittent demand", Journal of the Operational
 * Research Society 66. The choice of the two: rolling origins, `tools/forecast`.
 */
export function fitIntermittent(history: Float64Array): FittedModel | null {
  return midway(fitImapa(history), fitMovingAverage(history, window), history);
}

function midway(
  aggregated: FittedModel | null,
  recent: FittedModel | null,
  history: Float64Array,
): FittedModel | null {
  if (aggregated === null || recent === null) return aggregated;
  return flatModel(
    "IMAPA and moving average",
    { window },
    history,
    aggregated.fitted.map((value, t) => (value + recent.fitted[t]!) / 2),
    (aggregated.forecast(1)[0]! + recent.forecast(1)[0]!) / 2,
    (other) => midway(aggregated.on(other), recent.on(other), other),
  );
}
