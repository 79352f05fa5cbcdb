export interface SmoothedLevel {
  /** Level after the last observation. */
  readonly level: number;
  readonly initialLevel: number;
  /** Levels before each observation: the one-step forecasts. */
  readonly fitted: Float64Array;
  /** Sum of squared one-step errors. */
  readonly squares: number;
}

/**
 * Simple exponential smoothing for a given weight. The first level is the one that makes the squared one-step errors least:
 * they are quadratic in it, so that no search is needed.
 * @param history Observations in order, at least one.
 * @param alpha Weight of the newest observation, above 0 and at most 1.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, sections 2.3 and 5.2.
 */
export function smoothedLevel(history: Float64Array, alpha: number): SmoothedLevel {
  const count = history.length;
  let level = 0;
  let weight = 1;
  let products = 0;
  let weights = 0;
  for (let t = 0; t < count; t++) {
    const error = history[t]! - level;
    products += error * weight;
    weights += weight * weight;
    level += alpha * error;
    weight *= 1 - alpha;
  }
  const initialLevel = products / weights;
  const fitted = new Float64Array(count);
  let running = initialLevel;
  let squares = 0;
  for (let t = 0; t < count; t++) {
    fitted[t] = running;
    const error = history[t]! - running;
    squares += error * error;
    running += alpha * error;
  }
  return { level: running, initialLevel, fitted, squares };
}
