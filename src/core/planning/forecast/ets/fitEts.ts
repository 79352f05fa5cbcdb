import type { FittedModel } from "../Model";
import { bestEtsFit } from "./bestEtsFit";
import { etsFits } from "./etsFits";
import { etsModel } from "./etsModel";

/**
 * Exponential smoothing in the form that has the lowest corrected information criterion, by its greatest likelihood.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 * @returns null for fewer than five observations.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, chapters 5 to 7.
 */
export function fitEts(history: Float64Array, season: number): FittedModel | null {
  const best = bestEtsFit(etsFits(history, season));
  return best && etsModel(best, history);
}
