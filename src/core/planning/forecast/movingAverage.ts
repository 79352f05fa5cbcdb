import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";

/**
 * The mean of the last observations, carried forward.
 * @param history Observations in order, at least one.
 * @param window Number of observations averaged; a shorter history is averaged whole.
 * @source Makridakis, Wheelwright & Hyndman (1998), Forecasting, 3rd ed., section 4/2.
 */
export function fitMovingAverage(history: Float64Array, window: number): FittedModel | null {
  const count = history.length;
  if (count === 0 || window < 1) return null;
  const width = Math.min(window, count);
  const meanBefore = (end: number) => {
    let sum = 0;
    for (let t = end - width; t < end; t++) sum += history[t]!;
    return sum / width;
  };
  const fitted = history.map((value, t) => (t < width ? value : meanBefore(t)));
  const residuals = history.map((value, t) => value - fitted[t]!);
  const mean = meanBefore(count);
  // A history of one window has no one-step error yet: its own scatter stands in.
  const deviation =
    count > width
      ? deviationOf(residuals, width, 0)
      : deviationOf(
          history.map((value) => value - mean),
          0,
          1,
        );
  return {
    name: `Moving average (${width})`,
    parameters: { window: width },
    residuals,
    fitted,
    aicc: null,
    forecast: (horizon) => new Float64Array(horizon).fill(mean),
    deviations: (horizon) => new Float64Array(horizon).fill(deviation),
    on: (other) => fitMovingAverage(other, window),
  };
}
