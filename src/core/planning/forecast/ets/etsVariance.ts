import type { EtsFit } from "./EtsFit";

/**
 * Variance of a fit's one-step errors, relative ones when its errors are multiplicative: their squares over observations less
 * estimated parameters.
 * @param fit Fitted form.
 * @param history Observations that it was fitted to.
 */
export function etsVariance({ form, fitted, unknowns }: EtsFit, history: Float64Array): number {
  const relative = form.error === "M";
  let squares = 0;
  for (let t = 0; t < history.length; t++) {
    const error = history[t]! - fitted[t]!;
    squares += (relative ? error / fitted[t]! : error) ** 2;
  }
  return squares / (history.length - unknowns);
}
