import { boundedLeastSquares, type LeastSquaresResult } from "../../../numeric/boundedLeastSquares";
import type { EtsFit } from "./EtsFit";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsProblem } from "./etsProblem";
import { etsUnknowns } from "./etsUnknowns";
import { smoothed } from "./smoothed";

/**
 * Fit of one form from given starts: the best of what the search finds from each.
 * @param form Form of the model.
 * @param history Observations in order; above 0 for multiplicative forms.
 * @param season Periods per season.
 * @param starts Points of the search, best first.
 * @param tries How many of them are followed, default 2 for a multiplicative season, which has more valleys, and else 1; those
 * that the form does not allow do not count.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, chapter 5 and section 7.1 (AICc, with the error's
 * variance among the estimated parameters).
 */
export function fitEtsForm(
  form: EtsForm,
  history: Float64Array,
  season: number,
  starts: readonly Float64Array[],
  tries = form.season === "M" ? 2 : 1,
): EtsFit | null {
  const layout = etsLayout(form, season);
  const count = history.length;
  const estimated = layout.size + 1;
  if (count - estimated - 1 <= 0) return null;
  const tied = form.season === "M" ? 1 : 0;
  const problem = etsProblem(form, history, layout, tied);
  let best: LeastSquaresResult | null = null;
  let followed = 0;
  for (const start of starts) {
    if (followed === tries) break;
    const found = boundedLeastSquares(problem, start, { tolerance: 1e-6 });
    if (found === null) continue;
    followed++;
    if (best === null || found.squares < best.squares) best = found;
  }
  if (best === null) return null;
  const start = normalised(etsUnknowns(best.point, layout, tied), form.season);
  const fitted = new Float64Array(count);
  const end = smoothed(history, start, form.season === "M", fitted);
  // Below this nothing but rounding is left to explain: forms tie, and the first, simplest one is taken.
  const rounding = 1e-18 * history.reduce((sum, value) => sum + value * value, 0);
  const deviance = count * Math.log(Math.max(best.squares, rounding));
  const aicc = deviance + 2 * estimated + (2 * estimated * (estimated + 1)) / (count - estimated - 1);
  return { form, start, end, fitted, unknowns: layout.size, deviance, aicc };
}

/** The same model with seasons that sum to 0, or to their number. */
function normalised(parameters: ReturnType<typeof etsUnknowns>, season: EtsForm["season"]) {
  if (season === "N") return parameters;
  const mean = parameters.season.reduce((sum, value) => sum + value, 0) / parameters.season.length;
  if (season === "A") {
    return {
      ...parameters,
      level: parameters.level + mean,
      season: parameters.season.map((value) => value - mean),
    };
  }
  return {
    ...parameters,
    level: parameters.level * mean,
    slope: parameters.slope * mean,
    season: parameters.season.map((value) => value / mean),
  };
}
