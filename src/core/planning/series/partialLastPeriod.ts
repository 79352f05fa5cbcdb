/** A last period below this share of what it should be is not complete, or fell. */
const limit = 0.5;
/** How much lower than any share before it must be. */
const beyondUsual = 0.8;
/** Comparisons behind it that show how deep usual dips are. */
const fewest = 3;
/** Seasons back to look for peers in: two, so that one outlier among them does not count. */
const seasonsBack = 2;

/**
 * The lowest of the last period's peers, when it looks as if only a part of it had been recorded: it is under half of each of
 * them, and no earlier period was nearly as far below its own. Null when it looks complete.
 * @param history Observations in order, without gaps.
 * @param season Periods per season; 1 without.
 */
export function partialLastPeriod(history: Float64Array, season: number): number | null {
  const last = history.length - 1;
  if (last - season < fewest) return null;
  const shareAt = (t: number) => {
    const peer = lowestPeer(history, t, season);
    return peer > 0 ? history[t]! / peer : Infinity;
  };
  const share = shareAt(last);
  if (share >= limit) return null;
  for (let t = season; t < last; t++) if (share > beyondUsual * shareAt(t)) return null;
  return lowestPeer(history, last, season);
}

/** The lowest of the same periods of the last seasons. */
function lowestPeer(history: Float64Array, t: number, season: number): number {
  let lowest = Infinity;
  for (let back = season; back <= seasonsBack * season && back <= t; back += season)
    lowest = Math.min(lowest, history[t - back]!);
  return lowest;
}
