import type { FittedModel } from "../Model";
import type { EtsFit } from "./EtsFit";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsModel } from "./etsModel";
import { etsStarts } from "./etsStarts";
import { fitEtsForm } from "./fitEtsForm";

const trends: readonly EtsForm["trend"][] = ["N", "A", "Ad"];
const longestSeason = 24;

/**
 * Exponential smoothing with the form that has the lowest corrected information criterion. Multiplicative forms take part when
 * all observations are above 0, seasonal ones when there are two seasons and a season of at most 24 periods.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 * @returns null for fewer than five observations.
 * @source Hyndman, Koehler, Snyder & Grose (2002), "A state space framework for automatic forecasting using exponential
 * smoothing methods", International Journal of Forecasting 18; Hyndman et al. (2008), Forecasting with Exponential Smoothing.
 */
export function fitEts(history: Float64Array, season: number): FittedModel | null {
  const best = bestEtsFit(history, season);
  return best && etsModel(best, history);
}

function bestEtsFit(history: Float64Array, season: number): EtsFit | null {
  if (!history.every(Number.isFinite)) return null;
  const seasonal = season > 1 && season <= longestSeason && history.length >= 2 * season;
  const positive = history.every((value) => value > 0);
  let best: EtsFit | null = null;
  for (const seasonKind of seasonal ? (["N", "A", "M"] as const) : (["N"] as const)) {
    if (seasonKind === "M" && !positive) continue;
    for (const trend of trends) {
      const of = (error: EtsForm["error"]): EtsForm => ({ error, trend, season: seasonKind });
      const starts = etsStarts(of("A"), history, etsLayout(of("A"), season));
      for (const error of ["A", "M"] as const) {
        if (error === "M" ? !positive : seasonKind === "M") continue;
        const fit = fitEtsForm(of(error), history, season, starts);
        if (fit !== null && (best === null || fit.aicc < best.aicc)) best = fit;
      }
    }
  }
  return best;
}
