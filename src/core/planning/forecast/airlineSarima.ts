import { nelderMead } from "../../numeric/nelderMead";
import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";
import { isSeasonal } from "./seasonality";
import { spreadGrowsWithLevel } from "./spreadGrowsWithLevel";

/** Bounds of the moving-average parameters: the model stays invertible. */
const limit = 0.99;

/**
 * The airline model ARIMA(0,1,1)(0,1,1) by conditional sum of squares, when the test of seasonality finds a season; of
 * logarithms when all observations are above 0 and their spread grows with the level. Without season it is ARIMA(0,1,1), with
 * drift when the corrected information criterion says so, and never of logarithms: a drift would make them explode.
 * @param history Observations in order, without gaps, at least five.
 * @param season Periods per season; 1 without.
 * @source Box, Jenkins, Reinsel & Ljung (2015), Time Series Analysis, 5th ed., sections 7.1.2 and 9.2.
 */
export function fitAirlineSarima(history: Float64Array, season: number): FittedModel | null {
  if (history.length < 5) return null;
  if (isSeasonal(history, season)) {
    const log = spreadGrowsWithLevel(history, season);
    const series = log ? history.map(Math.log) : history;
    const changes = differences(differences(series, 1), season);
    return fitted(history, series, log, estimate(changes, season, 0), season);
  }
  const changes = differences(history, 1);
  const drift = changes.reduce((sum, change) => sum + change, 0) / changes.length;
  const plain = fitted(history, history, false, estimate(changes, 1, 0), 1);
  const drifting = fitted(history, history, false, estimate(changes, 1, drift), 1);
  return drifting.aicc! < plain.aicc! ? drifting : plain;
}

interface Estimate {
  readonly theta: number;
  readonly seasonalTheta: number;
  readonly drift: number;
  readonly errors: Float64Array;
}

function differences(series: Float64Array, lag: number): Float64Array {
  return series.slice(lag).map((value, t) => value - series[t]!);
}

/** Parameters of least conditional sum of squares on the differenced series. */
function estimate(changes: Float64Array, lag: number, drift: number): Estimate {
  const errors = new Float64Array(changes.length);
  const squares = (theta: number, seasonalTheta: number) => {
    let sum = 0;
    const both = theta * seasonalTheta;
    for (let t = 0; t < changes.length; t++) {
      let error = changes[t]! - drift;
      if (t > 0) error -= theta * errors[t - 1]!;
      if (lag > 1 && t >= lag) {
        error -= seasonalTheta * errors[t - lag]!;
        if (t > lag) error -= both * errors[t - lag - 1]!;
      }
      errors[t] = error;
      sum += error * error;
    }
    return sum;
  };
  const scale = changes.reduce((sum, change) => sum + change * change, 0) || 1;
  const dimensions = lag > 1 ? 2 : 1;
  const { point } = nelderMead(
    ([theta = 0, seasonalTheta = 0]) => squares(theta, seasonalTheta) / scale,
    [-0.3, -0.5].slice(0, dimensions),
    { low: [-limit, -limit].slice(0, dimensions), high: [limit, limit].slice(0, dimensions), step: 0.15 },
  );
  const [theta = 0, seasonalTheta = 0] = point;
  squares(theta, seasonalTheta);
  return { theta, seasonalTheta, drift, errors };
}

function fitted(
  history: Float64Array,
  series: Float64Array,
  log: boolean,
  { theta, seasonalTheta, drift, errors }: Estimate,
  lag: number,
): FittedModel {
  const count = history.length;
  const skipped = count - errors.length;
  const scaled = (value: number) => (log ? Math.exp(value) : value);
  const oneStep = history.map((value, t) =>
    t < skipped ? value : scaled(series[t]! - errors[t - skipped]!),
  );
  const estimated = 1 + (lag > 1 ? 1 : 0) + (drift === 0 ? 0 : 1);
  const deviation = deviationOf(errors, 0, estimated);
  const k = estimated + 1;
  const n = errors.length;
  const aicc =
    n * Math.log(Math.max(deviationOf(errors, 0, 0) ** 2, 1e-300)) +
    2 * k +
    (2 * k * (k + 1)) / Math.max(1, n - k - 1);
  const path = (values: Float64Array, shocks: Float64Array, horizon: number, change: number) =>
    continued(values, shocks, { theta, seasonalTheta, drift: change, lag, horizon });
  const mean = (horizon: number) => path(series, errors, horizon, drift);
  return {
    name: lag > 1 ? `ARIMA(0,1,1)(0,1,1)[${lag}]` : `ARIMA(0,1,1)${drift === 0 ? "" : " with drift"}`,
    parameters: { theta, ...(lag > 1 && { seasonalTheta }), ...(drift !== 0 && { drift }), log: log ? 1 : 0 },
    residuals: history.map((value, t) => value - oneStep[t]!),
    fitted: oneStep,
    aicc,
    forecast: (horizon) => mean(horizon).map(scaled),
    deviations: (horizon) => {
      // Weights of past shocks: the path after a single shock of 1 that ends a history of zeros.
      const past = new Float64Array(lag + 2);
      past[lag + 1] = 1;
      const weights = path(past, past, horizon, 0);
      const levels = log ? mean(horizon).map(Math.exp) : null;
      let variance = 0;
      return new Float64Array(horizon).map((_, step) => {
        variance += step === 0 ? 1 : weights[step - 1]! ** 2;
        const spread = deviation * Math.sqrt(variance);
        return levels ? levels[step]! * Math.sqrt(Math.expm1(Math.min(4, spread ** 2))) : spread;
      });
    },
  };
}

interface Continuation {
  readonly theta: number;
  readonly seasonalTheta: number;
  readonly drift: number;
  readonly lag: number;
  readonly horizon: number;
}

function continued(
  series: Float64Array,
  errors: Float64Array,
  { theta, seasonalTheta, drift, lag, horizon }: Continuation,
): Float64Array {
  const count = series.length;
  const values = new Float64Array(count + horizon);
  values.set(series);
  const shock = (t: number) => errors[t - count + errors.length] ?? 0;
  for (let t = count; t < count + horizon; t++) {
    values[t] = values[t - 1]! + drift + theta * shock(t - 1);
    if (lag > 1) {
      values[t]! +=
        values[t - lag]! -
        values[t - lag - 1]! +
        seasonalTheta * (shock(t - lag) + theta * shock(t - lag - 1));
    }
  }
  return values.slice(count);
}
