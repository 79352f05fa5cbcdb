import type { EtsFit } from "./EtsFit";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsStarts } from "./etsStarts";
import { fitEtsForm } from "./fitEtsForm";

const trends: readonly EtsForm["trend"][] = ["N", "A", "Ad"];
const longestSeason = 24;

/**
 * Fits of all forms that a history allows, simplest first: multiplicative ones when all observations are above 0, seasonal ones
 * when there are two seasons of at most 24 periods, and any form only with two observations more than it has parameters. Empty
 * for fewer than five observations, or when one is no finite number.
 * @param history Observations in order.
 * @param season Periods per season; 1 without.
 * @param wanted Which forms take part, default all.
 * @source Hyndman, Koehler, Snyder & Grose (2002), "A state space framework for automatic forecasting using exponential
 * smoothing methods", International Journal of Forecasting 18.
 */
export function etsFits(
  history: Float64Array,
  season: number,
  wanted: (form: EtsForm) => boolean = () => true,
): EtsFit[] {
  if (!history.every(Number.isFinite)) return [];
  const seasonal = season > 1 && season <= longestSeason && history.length >= 2 * season;
  const positive = history.every((value) => value > 0);
  const fits: EtsFit[] = [];
  for (const kind of seasonal ? (["N", "A", "M"] as const) : (["N"] as const)) {
    if (kind === "M" && !positive) continue;
    for (const trend of trends) {
      const of = (error: EtsForm["error"]): EtsForm => ({ error, trend, season: kind });
      const starts = etsStarts(of("A"), history, etsLayout(of("A"), season));
      for (const error of ["A", "M"] as const) {
        if ((error === "M" ? !positive : kind === "M") || !wanted(of(error))) continue;
        const fit = fitEtsForm(of(error), history, season, starts);
        if (fit !== null) fits.push(fit);
      }
    }
  }
  return fits;
}
