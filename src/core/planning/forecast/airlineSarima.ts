import { nelderMead } from "../../numeric/nelderMead";
import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";
import { ofLogarithms } from "./ofLogarithms";
import { hasSeason } from "./hasSeason";
import { spreadGrowsWithLevel } from "./spreadGrowsWithLevel";

/** Bounds of the moving-average parameters: the model stays invertible. */
const limit = 0.99;

export interface AirlineOptions {
  /** Whether a model without season drifts; by the corrected information criterion when left out. */
  readonly drift?: boolean;
  /** Whether a seasonal model is of logarithms; by how the spread grows with the level when left out. */
  readonly logarithms?: boolean;
}

/**
 * The airline model ARIMA(0,1,1)(0,1,1) by conditional sum of squares, where there is a season; of
 * logarithms when all observations are above 0 and their spread grows with the level. Without season it is ARIMA(0,1,1), and
 * never of logarithms: a drift would make them explode.
 * @param history Observations in order, without gaps, at least five.
 * @param season Periods per season; 1 without.
 * @source Box, Jenkins, Reinsel & Ljung (2015), Time Series Analysis, 5th ed., sections 7.1.2 and 9.2.
 */
export function fitAirlineSarima(
  history: Float64Array,
  season: number,
  { drift, logarithms }: AirlineOptions = {},
): FittedModel | null {
  if (history.length < 5) return null;
  if (hasSeason(history, season)) {
    const fit = (series: Float64Array) => fitOrder(series, { lag: season, drifts: false });
    const log = logarithms ?? spreadGrowsWithLevel(history, season);
    return (log ? ofLogarithms(history, fit) : null) ?? fit(history);
  }
  const plain = fitOrder(history, { lag: 1, drifts: false });
  if (drift === false) return plain;
  const drifting = fitOrder(history, { lag: 1, drifts: true });
  return drift === true || drifting.aicc! < plain.aicc! ? drifting : plain;
}

interface Order {
  /** Lag of the seasonal differences; 1 without season. */
  readonly lag: number;
  readonly drifts: boolean;
}

interface Weights {
  readonly theta: number;
  readonly seasonalTheta: number;
}

function fitOrder(history: Float64Array, order: Order): FittedModel {
  return orderModel(history, order, leastSquares(changesOf(history, order), order.lag));
}

function orderModel(history: Float64Array, order: Order, weights: Weights): FittedModel {
  const { lag } = order;
  const { theta, seasonalTheta } = weights;
  const drift = driftOf(history, order);
  const changes = changesOf(history, order);
  const errors = new Float64Array(changes.length);
  shocks(changes, lag, weights, errors);
  const skipped = history.length - errors.length;
  const residuals = history.map((_, t) => (t < skipped ? 0 : errors[t - skipped]!));
  const parameters = 1 + (lag > 1 ? 1 : 0) + (drift === 0 ? 0 : 1);
  const deviation = deviationOf(errors, 0, parameters);
  const equation = { theta, seasonalTheta, lag };
  return {
    name: lag > 1 ? `ARIMA(0,1,1)(0,1,1)[${lag}]` : `ARIMA(0,1,1)${drift === 0 ? "" : " with drift"}`,
    parameters: { theta, ...(lag > 1 && { seasonalTheta }), ...(drift !== 0 && { drift }) },
    residuals,
    fitted: history.map((value, t) => value - residuals[t]!),
    aicc: criterion(errors, parameters + 1),
    forecast: (horizon) => continued(history, errors, { ...equation, drift }, horizon),
    deviations: (horizon) => {
      // Weights of past shocks: the path after a single shock of 1 that ends a history of zeros.
      const shock = new Float64Array(lag + 2);
      shock[lag + 1] = 1;
      const effects = continued(shock, shock, { ...equation, drift: 0 }, horizon);
      let variance = 0;
      return effects.map((_, step) => {
        variance += step === 0 ? 1 : effects[step - 1]! ** 2;
        return deviation * Math.sqrt(variance);
      });
    },
    on: (other) => orderModel(other, order, weights),
  };
}

function driftOf(history: Float64Array, { drifts }: Order): number {
  return drifts ? (history.at(-1)! - history[0]!) / (history.length - 1) : 0;
}

/** The differenced history, without its drift. */
function changesOf(history: Float64Array, order: Order): Float64Array {
  const drift = driftOf(history, order);
  const once = differences(history, 1);
  return (order.lag > 1 ? differences(once, order.lag) : once).map((change) => change - drift);
}

function differences(series: Float64Array, lag: number): Float64Array {
  return series.slice(lag).map((value, t) => value - series[t]!);
}

function criterion(errors: Float64Array, estimated: number): number {
  const count = errors.length;
  const variance = Math.max(deviationOf(errors, 0, 0) ** 2, Number.MIN_VALUE);
  const correction = (2 * estimated * (estimated + 1)) / Math.max(1, count - estimated - 1);
  return count * Math.log(variance) + 2 * estimated + correction;
}

/** Shocks that weights leave of a differenced series; returns their sum of squares. */
function shocks(
  changes: Float64Array,
  lag: number,
  { theta, seasonalTheta }: Weights,
  errors: Float64Array,
): number {
  let sum = 0;
  for (let t = 0; t < changes.length; t++) {
    let error = changes[t]!;
    if (t > 0) error -= theta * errors[t - 1]!;
    if (lag > 1 && t >= lag) {
      error -= seasonalTheta * errors[t - lag]!;
      if (t > lag) error -= theta * seasonalTheta * errors[t - lag - 1]!;
    }
    errors[t] = error;
    sum += error * error;
  }
  return sum;
}

/** Weights of least conditional sum of squares on the differenced series. */
function leastSquares(changes: Float64Array, lag: number): Weights {
  const errors = new Float64Array(changes.length);
  const scale = changes.reduce((sum, change) => sum + change * change, 0) || 1;
  // Differences of up to a season say nothing of the season's weight.
  const dimensions = lag > 1 && changes.length > lag ? 2 : 1;
  const { point } = nelderMead(
    ([theta = 0, seasonalTheta = 0]) => shocks(changes, lag, { theta, seasonalTheta }, errors) / scale,
    [-0.3, -0.5].slice(0, dimensions),
    { low: [-limit, -limit].slice(0, dimensions), high: [limit, limit].slice(0, dimensions), step: 0.15 },
  );
  const [theta = 0, seasonalTheta = 0] = point;
  return { theta, seasonalTheta };
}

/** The series continued by its difference equation, with the shocks up to its end and none after it. */
function continued(
  series: Float64Array,
  errors: Float64Array,
  { theta, seasonalTheta, lag, drift }: Weights & { readonly lag: number; readonly drift: number },
  horizon: number,
): Float64Array {
  const count = series.length;
  const values = new Float64Array(count + horizon);
  values.set(series);
  const shock = (t: number) => errors[t - count + errors.length] ?? 0;
  for (let t = count; t < count + horizon; t++) {
    values[t] = values[t - 1]! + drift + theta * shock(t - 1);
    if (lag > 1) {
      values[t]! += values[t - lag]! - values[t - lag - 1]!;
      values[t]! += seasonalTheta * (shock(t - lag) + theta * shock(t - lag - 1));
    }
  }
  return values.slice(count);
}
