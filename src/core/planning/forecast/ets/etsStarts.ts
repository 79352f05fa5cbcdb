import { type ConcentratedStates, concentratedStates } from "./concentratedStates";
import { etsBounds } from "./etsBounds";
import type { EtsForm } from "./EtsForm";
import type { EtsLayout } from "./etsLayout";
import { isForecastable } from "./isForecastable";

const alphas = [0.02, 0.1, 0.3, 0.6, 0.95];
const betaShares = [0.01, 0.1, 0.4];
const gammaShares = [0.01, 0.2, 0.6];
const phis = [0.97, 0.85] as const;

interface Found extends ConcentratedStates {
  readonly betaShare: number;
  readonly gammaShare: number;
  readonly phi: number;
}

/**
 * Where the search for a form's parameters begins: for each alpha of a coarse grid its best partners, best first, with the
 * initial states that fit best. A multiplicative season is started from the additive one of the logarithms.
 * @param form Form of the model; its error does not matter.
 * @param history Observations in order; above 0 for a multiplicative season.
 * @param layout Order of the unknowns.
 */
export function etsStarts(
  { trend, season }: EtsForm,
  history: Float64Array,
  layout: EtsLayout,
): Float64Array[] {
  const { least } = etsBounds;
  const logarithmic = season === "M";
  const series = logarithmic ? history.map(Math.log) : history;
  const { period } = layout;
  const noSeason = new Float64Array(period);
  const found: { readonly squares: number; readonly point: Float64Array }[] = [];
  for (const alpha of alphas) {
    let best: Found | null = null;
    const better = (rival: Found | null, betaShare: number, gammaShare: number, phi: number) => {
      const smoothing = {
        alpha,
        beta: trend === "N" ? 0 : least + betaShare * (alpha - least),
        gamma: season === "N" ? 0 : least + gammaShare * (1 - alpha - least),
        phi,
      };
      if (!isForecastable({ ...smoothing, level: 0, slope: 0, season: noSeason }, trend !== "N"))
        return rival;
      const states = concentratedStates(series, smoothing, period, trend !== "N");
      return rival !== null && rival.squares <= states.squares
        ? rival
        : { ...states, betaShare, gammaShare, phi };
    };
    for (const betaShare of trend === "N" ? [0] : betaShares) {
      for (const gammaShare of season === "N" ? [0] : gammaShares) {
        best = better(best, betaShare, gammaShare, trend === "Ad" ? phis[0] : 1);
      }
    }
    if (trend === "Ad" && best !== null) best = better(best, best.betaShare, best.gammaShare, phis[1]);
    if (best === null) continue;
    const point = new Float64Array(layout.size);
    const { level, slope, season: seasons, betaShare, gammaShare, phi, squares } = best;
    point[layout.alpha] = alpha;
    if (layout.beta >= 0) point[layout.beta] = betaShare;
    if (layout.gamma >= 0) point[layout.gamma] = gammaShare;
    if (layout.phi >= 0) point[layout.phi] = phi;
    // The tied season is 0 where seasons add and 1 where they multiply, and the level carries it.
    const last = seasons[period - 1]!;
    point[layout.level] = logarithmic ? Math.exp(level + last) : level + last;
    if (layout.slope >= 0)
      point[layout.slope] = logarithmic ? point[layout.level]! * Math.expm1(slope) : slope;
    for (let j = 0; j < period - 1; j++) {
      point[layout.season + j] = logarithmic ? Math.exp(seasons[j]! - last) : seasons[j]! - last;
    }
    found.push({ squares, point });
  }
  return found.sort((left, right) => left.squares - right.squares).map(({ point }) => point);
}
