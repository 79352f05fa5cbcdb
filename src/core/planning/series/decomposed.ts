import { stl } from "../forecast/stl";
import { loess } from "../../numeric/loess";

/** What a history is the sum of. */
export interface Parts {
  readonly seasonal: Float64Array;
  readonly trend: Float64Array;
  readonly remainder: Float64Array;
}

/** Nearest observations that make the trend where there is no season. */
const trendWidth = 7;

/**
 * Season, trend and remainder of a history; the season repeats itself unchanged.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; under two seasons there is none.
 * @source Cleveland et al. (1990), "STL", Journal of Official Statistics 6, with a periodic season.
 */
export function decomposed(history: Float64Array, season: number): Parts {
  const count = history.length;
  const isSeasonal = season > 1 && count >= 2 * season;
  const { seasonal, trend } = isSeasonal
    ? stl(history, season, 10 * count + 1)
    : {
        seasonal: new Float64Array(count),
        trend: loess(history, trendWidth, 1, 0, count - 1),
      };
  return { seasonal, trend, remainder: history.map((value, t) => value - seasonal[t]! - trend[t]!) };
}
