/** N without season, S the season alone, P a level with additive indices, F a level with complex indices. */
export type ComplexForm = "N" | "S" | "P" | "F";

/** Weights of complex exponential smoothing under their names in the paper. */
export interface ComplexWeights {
  readonly alpha0: number;
  readonly alpha1: number;
  readonly beta0: number;
  readonly beta1: number;
}

/** States of complex exponential smoothing by position in the season, counted from the first observation. */
export interface ComplexStates {
  readonly form: ComplexForm;
  /** Real and imaginary part of the level: one number, or a season of them in form S. */
  readonly level: Float64Array;
  readonly potential: Float64Array;
  /** Real and imaginary part of the indices: a season in forms P and F, else a single 0. */
  readonly index: Float64Array;
  readonly indexPotential: Float64Array;
}

/**
 * Moves the states through one observation, forth or back.
 * @param states States of the periods before; changed.
 * @param position Position of the observation from the first, 0 and up.
 * @param value The observation; null for a period of the future, where the forecast stands for it.
 * @returns The one-step forecast.
 * @source Svetunkov, Kourentzes & Ord (2022), "Complex exponential smoothing", Naval Research Logistics 69, sections 3-4.
 */
export function moveStates(
  states: ComplexStates,
  position: number,
  value: number | null,
  weights: ComplexWeights,
): number {
  const { form, level, potential, index, indexPotential } = states;
  const at = level.length === 1 ? 0 : position % level.length;
  const place = index.length === 1 ? 0 : position % index.length;
  const real = level[at]!;
  const imaginary = potential[at]!;
  const added = index[place]!;
  const forecast = real + added;
  const error = value === null ? 0 : value - forecast;
  level[at] = real - (1 - weights.alpha1) * imaginary + (weights.alpha0 - weights.alpha1) * error;
  potential[at] = real + (1 - weights.alpha0) * imaginary + (weights.alpha0 + weights.alpha1) * error;
  if (form === "P") index[place] = added + weights.beta0 * error;
  if (form === "F") {
    const turned = indexPotential[place]!;
    index[place] = added - (1 - weights.beta1) * turned + (weights.beta0 - weights.beta1) * error;
    indexPotential[place] = added + (1 - weights.beta0) * turned + (weights.beta0 + weights.beta1) * error;
  }
  return forecast;
}
