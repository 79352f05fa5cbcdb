const ratio = (Math.sqrt(5) - 1) / 2;

/**
 * Lowest point of a function on an interval: the best of an even grid, then golden section between its neighbours. The grid
 * keeps a function with several valleys from ending in the wrong one.
 * @param objective Function of one number; infinite where it is not defined.
 * @param low Lower end of the interval.
 * @param high Upper end of the interval.
 * @param options Points of the grid (default 12), and the width at which the search stops, as a share of the interval
 * (default 1e-5).
 * @source Kiefer (1953), "Sequential minimax search for a maximum", Proceedings of the AMS 4.
 */
export function goldenSection(
  objective: (x: number) => number,
  low: number,
  high: number,
  { points = 12, tolerance = 1e-5 }: { readonly points?: number; readonly tolerance?: number } = {},
): number {
  const step = (high - low) / (points - 1);
  let best = low;
  let least = Infinity;
  for (let i = 0; i < points; i++) {
    const x = i === points - 1 ? high : low + i * step;
    const value = objective(x);
    if (value < least) [best, least] = [x, value];
  }
  let left = Math.max(low, best - step);
  let right = Math.min(high, best + step);
  let inner = right - ratio * (right - left);
  let outer = left + ratio * (right - left);
  let atInner = objective(inner);
  let atOuter = objective(outer);
  while (right - left > tolerance * (high - low)) {
    if (atInner <= atOuter) {
      [right, outer, atOuter] = [outer, inner, atInner];
      inner = right - ratio * (right - left);
      atInner = objective(inner);
    } else {
      [left, inner, atInner] = [inner, outer, atOuter];
      outer = left + ratio * (right - left);
      atOuter = objective(outer);
    }
  }
  const [found, value] = atInner <= atOuter ? [inner, atInner] : [outer, atOuter];
  return value <= least ? found : best;
}
