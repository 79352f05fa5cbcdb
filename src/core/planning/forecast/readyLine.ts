import { readyHistory } from "../series/readyHistory";
import { seasonOf } from "../series/seasonOf";
import type { TimeSeries } from "../series/TimeSeries";
import type { ForecastNote } from "./SeriesForecast";

/** A line as methods take it. */
export interface ReadyLine {
  readonly history: Float64Array;
  readonly season: number;
  /** How the season was found, in one sentence. */
  readonly seasonWhy: string;
  /** The season that would have been found, if another was asked for. */
  readonly likelySeason: number;
  readonly notes: readonly ForecastNote[];
}

/**
 * The season of a line and its history without gaps, with notes on what was filled and what looks odd.
 * @param season Periods per season, 1 without; null where it is to be found.
 * @throws What `readyHistory` throws of a line that is empty or mostly missing.
 */
export function readyLine(series: TimeSeries, season: number | null): ReadyLine {
  const found = seasonOf(series);
  const periods = season ?? found.season;
  const asked = periods === 1 ? "No season, as asked." : `A season of ${periods} periods, as asked.`;
  return {
    ...readyHistory(series, periods),
    season: periods,
    seasonWhy: season === null ? found.why : asked,
    likelySeason: found.season,
  };
}
