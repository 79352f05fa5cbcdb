import { nelderMead } from "../../numeric/nelderMead";
import { seasonalIndices } from "./classicalDecomposition";
import { moveStates, type ComplexForm, type ComplexStates, type ComplexWeights } from "./ComplexStates";
import { deviationOf } from "./deviationOf";
import type { FittedModel } from "./Model";

/** Start and bounds of the search by form: alpha0, alpha1, then beta0 and beta1 where the form has them. */
const searches: Readonly<Record<ComplexForm, { start: number[]; low: number[]; high: number[] }>> = {
  N: { start: [1.3, 1], low: [0.01, 0.01], high: [1.8, 1.9] },
  S: { start: [1.3, 1], low: [0.01, 0.01], high: [1.8, 1.9] },
  P: { start: [1.3, 1, 0.1], low: [0.01, 0.01, 0.01], high: [1.8, 1.9, 0.99] },
  F: { start: [1.3, 1, 1.3, 1], low: [0.01, 0.01, 0.01, 0.01], high: [1.8, 1.9, 1.5, 1.5] },
};

/**
 * Complex exponential smoothing, in the form of least corrected information criterion: without season (N), simple season
 * (S), level with additive indices (P) or with complex indices (F). First states come from running through the history
 * forth and back.
 * @param history Observations in order, without gaps, at least five.
 * @param season Periods per season; forms with a season need two seasons and five observations more.
 * @source Svetunkov, Kourentzes & Ord (2022), "Complex exponential smoothing", Naval Research Logistics 69.
 */
export function fitComplexSmoothing(
  history: Float64Array,
  season: number,
  tried: readonly ComplexForm[] = ["N", "S", "P", "F"],
): FittedModel | null {
  if (history.length < 5) return null;
  const seasonal = season > 1 && history.length >= 2 * season + 5;
  const forms = seasonal ? tried : tried.filter((form) => form === "N");
  let best: FittedModel | null = null;
  for (const form of forms) {
    const model = fitForm(history, form, season);
    if (model && (best === null || model.aicc! < best.aicc!)) best = model;
  }
  return best;
}

function fitForm(history: Float64Array, form: ComplexForm, season: number): FittedModel | null {
  const scale = meanSize(history);
  if (!(scale > 0)) return null;
  const scaled = inUnits(history, scale);
  const first = firstStates(scaled, form, season);
  const states = copied(first);
  const fitted = new Float64Array(history.length);
  const squaresOf = (point: readonly number[]) => {
    if (!forgets(point[0]!, point[1]!) || (form === "F" && !forgets(point[2]!, point[3]!))) return Infinity;
    restore(states, first);
    return squares(states, scaled, weightsOf(point), fitted);
  };
  const { point } = nelderMead(squaresOf, searches[form].start, { ...searches[form], tolerance: 2e-3 });
  return formModel(history, form, season, point);
}

/** The model of given weights: two or four of them, as the form has. */
function formModel(
  history: Float64Array,
  form: ComplexForm,
  season: number,
  point: readonly number[],
): FittedModel | null {
  const count = history.length;
  const scale = meanSize(history);
  const scaled = inUnits(history, scale);
  const states = firstStates(scaled, form, season);
  const fitted = new Float64Array(count);
  const weights = weightsOf(point);
  const least = squares(states, scaled, weights, fitted);
  const estimated = point.length + 1;
  const aicc =
    count * Math.log(Math.max(least, 1e-24) / count) +
    2 * estimated +
    (2 * estimated * (estimated + 1)) / Math.max(1, count - estimated - 1);
  if (!Number.isFinite(aicc) || !Number.isFinite(least)) return null;
  const original = fitted.map((each) => each * scale);
  const residuals = history.map((each, t) => each - original[t]!);
  const deviation = deviationOf(residuals, 0, estimated);
  return {
    name: `CES(${form})`,
    parameters: Object.fromEntries(Object.entries(weights).slice(0, point.length)),
    residuals,
    fitted: original,
    aicc,
    forecast: (horizon) => {
      const ahead = copied(states);
      return new Float64Array(horizon).map(
        (_, step) => scale * moveStates(ahead, count + step, null, weights),
      );
    },
    deviations: (horizon) => {
      // What an error of 1 does to the steps after it: the same recursions from states of 0.
      const after = copied(states);
      for (const part of [after.level, after.potential, after.index, after.indexPotential]) part.fill(0);
      moveStates(after, 0, 1, weights);
      let variance = 0;
      return new Float64Array(horizon).map((_, step) => {
        variance += step === 0 ? 1 : moveStates(after, step, null, weights) ** 2;
        return deviation * Math.sqrt(variance);
      });
    },
    on: (other) => formModel(other, form, season, point),
  };
}

/** Rounded beyond what any figure says, so that the search takes the same path whatever the unit of the history. */
function inUnits(history: Float64Array, unit: number): Float64Array {
  return history.map((value) => Math.round((value / unit) * 1e12) / 1e12);
}

function meanSize(history: Float64Array): number {
  return history.reduce((sum, value) => sum + Math.abs(value), 0) / history.length;
}

/**
 * Whether old errors fade: the matrix that carries states past an observation has its roots within the unit circle. Outside,
 * one-step errors may be small by chance while the states run away.
 */
function forgets(weight0: number, weight1: number): boolean {
  const trace = 2 - 2 * weight0 + weight1;
  const determinant = (1 - weight0 + weight1) * (1 - weight0) - (weight1 - 1) * (1 - weight0 - weight1);
  return Math.abs(determinant) < 1 && Math.abs(trace) < 1 + determinant;
}

function weightsOf([alpha0 = 0, alpha1 = 0, beta0 = 0, beta1 = 0]: readonly number[]): ComplexWeights {
  return { alpha0, alpha1, beta0, beta1 };
}

/** Sum of squared one-step errors of a second pass forth, after one forth and one back; `fitted` takes its forecasts. */
function squares(
  states: ComplexStates,
  history: Float64Array,
  weights: ComplexWeights,
  fitted: Float64Array,
): number {
  const count = history.length;
  for (let t = 0; t < count; t++) moveStates(states, t, history[t]!, weights);
  for (let t = count - 1; t >= 0; t--) moveStates(states, t, history[t]!, weights);
  let sum = 0;
  for (let t = 0; t < count; t++) {
    const forecast = moveStates(states, t, history[t]!, weights);
    fitted[t] = forecast;
    sum += (history[t]! - forecast) ** 2;
  }
  return sum;
}

/** Imaginary parts start a tenth below the real ones, as in the authors' own code. */
const below = (parts: Float64Array) => parts.map((part) => part / 1.1);

function firstStates(history: Float64Array, form: ComplexForm, season: number): ComplexStates {
  const start = history.subarray(0, form === "N" ? Math.min(10, history.length) : season);
  const mean = start.reduce((sum, value) => sum + value, 0) / start.length;
  const level = form === "S" ? start.slice() : Float64Array.of(mean);
  const indexed = form === "P" || form === "F" ? seasonalIndices(history, season, "additive") : null;
  const index = indexed ?? new Float64Array(1);
  return { form, level, potential: below(level), index, indexPotential: below(index) };
}

function copied({ form, level, potential, index, indexPotential }: ComplexStates): ComplexStates {
  return {
    form,
    level: level.slice(),
    potential: potential.slice(),
    index: index.slice(),
    indexPotential: indexPotential.slice(),
  };
}

function restore(states: ComplexStates, first: ComplexStates): void {
  states.level.set(first.level);
  states.potential.set(first.potential);
  states.index.set(first.index);
  states.indexPotential.set(first.indexPotential);
}
