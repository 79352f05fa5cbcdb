import { flatModel } from "./flatModel";
import type { FittedModel } from "./Model";

/**
 * Croston's method for intermittent demand: smoothed size over smoothed interval, both moved only when there is demand.
 * @param history Observations in order, 0 where there was no demand; at least one demand.
 * @param alpha Weight of the newest size and interval.
 * @param share Part of the ratio that is forecast; 1 in Croston's own form.
 * @source Croston (1972), "Forecasting and stock control for intermittent demands", Operational Research Quarterly 23.
 */
export function fitCroston(history: Float64Array, alpha = 0.1, share = 1): FittedModel | null {
  let size = 0;
  let interval = 0;
  let since = 0;
  const fitted = history.map((value) => {
    const forecast = interval > 0 ? (share * size) / interval : value;
    since++;
    if (value !== 0) {
      size = interval > 0 ? size + alpha * (value - size) : value;
      interval = interval > 0 ? interval + alpha * (since - interval) : since;
      since = 0;
    }
    return forecast;
  });
  if (interval === 0) return null;
  return flatModel(
    "Croston",
    { alpha, size, interval },
    history,
    fitted,
    (share * size) / interval,
    (other) => fitCroston(other, alpha, share),
  );
}
