import { boundedLeastSquares, type LeastSquaresResult } from "../../../numeric/boundedLeastSquares";
import type { EtsFit } from "./EtsFit";
import { etsFitAt } from "./etsFitAt";
import type { EtsForm } from "./EtsForm";
import { etsLayout } from "./etsLayout";
import { etsProblem } from "./etsProblem";
import { etsUnknowns } from "./etsUnknowns";

/**
 * Fit of one form from given starts: the best of what the search finds from each.
 * @param form Form of the model.
 * @param history Observations in order; above 0 for multiplicative forms.
 * @param season Periods per season.
 * @param starts Points of the search, best first.
 * @param tries How many of them are followed, default 2 for a multiplicative season, which has more valleys, and else 1; those
 * that the form does not allow do not count.
 * @source Hyndman et al. (2008), Forecasting with Exponential Smoothing, chapter 5.
 */
export function fitEtsForm(
  form: EtsForm,
  history: Float64Array,
  season: number,
  starts: readonly Float64Array[],
  tries = form.season === "M" ? 2 : 1,
): EtsFit | null {
  const layout = etsLayout(form, season);
  if (history.length - layout.size - 2 <= 0) return null;
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
  return best && etsFitAt(form, history, etsUnknowns(best.point, layout, tied), best.squares);
}
