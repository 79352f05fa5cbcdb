import { seasonalIndices } from "./classicalDecomposition";
import type { FittedModel } from "./Model";
import { fitNaive } from "./naive";
import { isSeasonal } from "./seasonality";
import { withSeason } from "./withSeason";

/**
 * The naive forecast of the history without its season, the season put back: the yardstick of the M competitions.
 * The season is multiplicative whatever the sign of the observations, and the test looks at no lag beyond 10 log10(n):
 * both as in the competition's code, so that figures compare.
 * @param history Observations in order, at least one.
 * @param season Periods per season.
 * @source Makridakis, Spiliotis & Assimakopoulos (2020), "The M4 Competition", International Journal of
 * Forecasting 36, appendix (Naive2).
 */
export function fitNaive2(history: Float64Array, season: number): FittedModel | null {
  const longestLag = Math.floor(10 * Math.log10(history.length));
  const tested = season <= longestLag && history.length >= 3 * season && isSeasonal(history, season);
  const indices = tested ? seasonalIndices(history, season, "multiplicative") : null;
  if (!indices?.every((index) => Number.isFinite(index) && index !== 0)) return fitNaive(history);
  const adjusted = history.map((value, t) => value / indices[t % season]!);
  const model = fitNaive(adjusted);
  return (
    model && {
      ...withSeason(model, { kind: "multiplicative", history, adjusted, indices }),
      name: "Naive 2",
      on: (other) => fitNaive2(other, season),
    }
  );
}
