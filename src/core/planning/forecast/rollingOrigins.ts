/** Fewest observations that a method is judged by: below them none of the models is fitted. */
const shortest = 4;

export interface RollingOrigins {
  /** Lengths of the histories to forecast from, rising. */
  readonly origins: readonly number[];
  /** Periods ahead at each of them; all of them are in the history. */
  readonly horizon: number;
}

/**
 * Points in time to forecast from: the last one a horizon before the end, the others a quarter of a season apart before it (one
 * period where the history is short). The first one keeps three seasons behind it, so that a season can be found; in a shorter
 * history two; in one that has not even these, four observations. With the longest horizon left open, at most a third of the
 * history.
 * @param count Observations in the history.
 * @param season Periods per season; 1 without.
 * @param wanted How many origins, at least one.
 * @param horizon Periods ahead, at least one.
 * @param exact Whether the horizon must be just that; else it may be shorter.
 * @returns Null where the history is too short: below seven observations for three origins.
 * @source Tashman (2000), "Out-of-sample tests of forecasting accuracy", International Journal of Forecasting 16.
 */
export function rollingOrigins(
  count: number,
  season: number,
  wanted: number,
  horizon: number,
  exact = false,
): RollingOrigins | null {
  const most = exact ? horizon : Math.min(horizon, Math.floor(count / 3));
  const quarter = Math.max(1, Math.floor(season / 4));
  const choices = [
    { first: 3 * season, step: quarter, least: Math.min(most, season) },
    { first: 2 * season, step: quarter, least: 1 },
    { first: 2 * season, step: 1, least: 1 },
    { first: 0, step: 1, least: 1 },
  ];
  for (const { first, step, least } of choices) {
    const room = count - Math.max(first, shortest) - (wanted - 1) * step;
    const ahead = Math.min(most, room);
    if (ahead < Math.max(1, exact ? horizon : least)) continue;
    const last = count - ahead;
    return {
      origins: Array.from({ length: wanted }, (_, i) => last - (wanted - 1 - i) * step),
      horizon: ahead,
    };
  }
  return null;
}
