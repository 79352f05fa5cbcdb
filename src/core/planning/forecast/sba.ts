import { fitCroston } from "./croston";
import type { FittedModel } from "./Model";

/**
 * Croston's method with the correction of Syntetos and Boylan for its upward bias.
 * @param history Observations in order, 0 where there was no demand; at least one demand.
 * @param alpha Weight of the newest size and interval.
 * @source Syntetos & Boylan (2005), "The accuracy of intermittent demand estimates", International Journal of Forecasting 21.
 */
export function fitSba(history: Float64Array, alpha = 0.1): FittedModel | null {
  const model = fitCroston(history, alpha, 1 - alpha / 2);
  return model && { ...model, name: "SBA", on: (other) => fitSba(other, alpha) };
}
