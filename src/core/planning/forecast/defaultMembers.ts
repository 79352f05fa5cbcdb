import { fitAirlineSarima } from "./airlineSarima";
import { fitComplexSmoothing } from "./complexSmoothing";
import { fitDynamicOptimisedTheta } from "./dynamicOptimisedTheta";
import { fitEtsMixture } from "./ets/fitEtsMixture";
import type { FittedModel } from "./Model";
import { fitMstl } from "./mstl";
import { ofLogarithms } from "./ofLogarithms";
import { hasSeason } from "./hasSeason";
import { fitTheta } from "./theta";

/** Above this many periods a season is long: it is decomposed, not carried as states. */
const longestStates = 24;

/** From this many observations on, a history without season carries the richer models. */
const longHistory = 48;

/** Fewer observations than this allow no model but theta. */
const fewestStates = 5;

/**
 * Models whose median is the default forecast, by length of season and of history. Which ones stand together was chosen by
 * rolling origins inside histories of business series, see tools/forecast.
 * @param history Observations in order, without gaps, all finite.
 * @param season Periods per season; 1 without.
 * @returns The models that the history allows; none for fewer than four observations.
 */
export function defaultMembers(history: Float64Array, season: number): FittedModel[] {
  const logTheta = () => ofLogarithms(history, (logarithms) => fitTheta(logarithms, season, true));
  const drifting = () => fitAirlineSarima(history, season, { drift: true });
  const count = history.length;
  if (count < fewestStates || (season < 2 && count < longHistory)) {
    return present([fitDynamicOptimisedTheta(history, 1), drifting(), logTheta() ?? fitTheta(history, 1)]);
  }
  if (season > longestStates) return present(longSeason(history, season));
  const core = [
    fitEtsMixture(history, season),
    fitDynamicOptimisedTheta(history, season),
    fitComplexSmoothing(history, season),
    drifting(),
  ];
  return present(season < 2 ? core : [...core, decomposedTheta(history, season), logTheta()]);
}

function present(models: readonly (FittedModel | null)[]): FittedModel[] {
  return models.filter((model) => model !== null);
}

function decomposedTheta(history: Float64Array, season: number): FittedModel | null {
  if (!hasSeason(history, season)) return null;
  const multiplicative = history.every((value) => value > 0);
  return fitMstl(history, [season], { fit: (adjusted) => fitTheta(adjusted, 1), multiplicative });
}

/** Weekly and longer seasons: one decomposition of the logarithms, two models that carry the season, one without. */
function longSeason(history: Float64Array, season: number): (FittedModel | null)[] {
  const smoothed = (adjusted: Float64Array) => fitComplexSmoothing(adjusted, 1);
  const decomposed = (series: Float64Array) =>
    hasSeason(history, season) ? fitMstl(series, [season], { fit: smoothed }) : smoothed(series);
  return [
    ofLogarithms(history, decomposed) ?? decomposed(history),
    fitComplexSmoothing(history, season),
    fitAirlineSarima(history, season, { drift: false }),
    fitEtsMixture(history, season),
  ];
}
