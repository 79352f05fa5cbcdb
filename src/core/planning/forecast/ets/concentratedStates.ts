import { solveSymmetric } from "../../../numeric/solveSymmetric";

export interface Smoothing {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

export interface ConcentratedStates {
  readonly level: number;
  readonly slope: number;
  readonly season: Float64Array;
  /** Sum of squared one-step errors. */
  readonly squares: number;
}

/**
 * Initial states that make the squared one-step errors of an additive model least for given smoothing parameters: the forecasts
 * are linear in them. The response to one season is the response to the first, later by as many periods as the season is, so
 * that three passes are enough for any number of seasons.
 * @param history Observations in order.
 * @param smoothing Smoothing parameters; phi 1 and beta 0 without a trend, gamma 0 without a season.
 * @param period Periods per season, 1 without.
 * @param trend Whether the model has a slope.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, section 5.2 (the likelihood without its states).
 */
export function concentratedStates(
  history: Float64Array,
  smoothing: Smoothing,
  period: number,
  trend: boolean,
): ConcentratedStates {
  const count = history.length;
  const first = trend ? 2 : 1;
  const size = first + period - 1;
  const errors = response(history, smoothing, 0, 0, 0, period);
  const nothing = new Float64Array(count);
  const columns = [response(nothing, smoothing, 1, 0, 0, period)];
  if (trend) columns.push(response(nothing, smoothing, 0, 1, 0, period));
  const seasonal = period > 1 ? response(nothing, smoothing, 0, 0, 1, period) : nothing;
  const products = new Float64Array(size * size);
  const right = new Float64Array(size);
  for (let i = 0; i < first; i++) {
    right[i] = -dot(errors, columns[i]!);
    for (let j = 0; j <= i; j++) products[i * size + j] = dot(columns[i]!, columns[j]!);
  }
  const level = columns[0]!;
  const slope = trend ? columns[1]! : nothing;
  for (let j = 0; j < period - 1; j++) {
    const row = (first + j) * size;
    let [withErrors, withLevel, withSlope, withFirst] = [0, 0, 0, 0];
    for (let i = 0; i < count - j; i++) {
      const value = seasonal[i]!;
      withErrors += errors[i + j]! * value;
      withLevel += level[i + j]! * value;
      withSlope += slope[i + j]! * value;
      withFirst += seasonal[i + j]! * value;
    }
    right[first + j] = -withErrors;
    products[row] = withLevel;
    if (trend) products[row + 1] = withSlope;
    // The product of seasons j and i is that of j - 1 and i - 1 without the last observation.
    products[row + first] = withFirst;
    for (let i = 1; i <= j; i++) {
      products[row + first + i] =
        products[row - size + first + i - 1]! - seasonal[count - j]! * seasonal[count - i]!;
    }
  }
  const gradient = right.slice();
  solveSymmetric(products, right, size);
  let squares = dot(errors, errors);
  for (let i = 0; i < size; i++) squares -= gradient[i]! * right[i]!;
  const season = new Float64Array(period);
  season.set(right.subarray(first));
  const mean = season.reduce((sum, value) => sum + value, 0) / period;
  return {
    level: right[0]! + mean,
    slope: trend ? right[1]! : 0,
    season: season.map((value) => value - mean),
    squares,
  };
}

/** One-step errors of a series from given initial states, of which at most the first season is not 0. */
function response(
  series: Float64Array,
  { alpha, beta, gamma, phi }: Smoothing,
  level: number,
  slope: number,
  firstSeason: number,
  period: number,
): Float64Array {
  const errors = new Float64Array(series.length);
  const season = new Float64Array(period);
  season[0] = firstSeason;
  for (let t = 0, at = 0; t < series.length; t++, at = at + 1 === period ? 0 : at + 1) {
    const damped = phi * slope;
    const error = series[t]! - level - damped - season[at]!;
    errors[t] = error;
    level += damped + alpha * error;
    slope = damped + beta * error;
    season[at]! += gamma * error;
  }
  return errors;
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i]! * right[i]!;
  return sum;
}
