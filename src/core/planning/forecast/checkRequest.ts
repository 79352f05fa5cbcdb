import { financeError } from "../../errors/financeError";
import type { ForecastRequest } from "./SeriesForecast";

/** Furthest that is forecast: ten seasons, or this many periods. */
const furthest = 500;

/**
 * Refuses what cannot be forecast.
 * @throws HORIZON_OUT_OF_RANGE when the horizon is no whole number from 1 to ten seasons (500 where that is more).
 * @throws LEVEL_OUT_OF_RANGE when a level is not between 0 and 1.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1.
 */
export function checkRequest({ season, horizon, levels }: ForecastRequest): void {
  if (!(Number.isInteger(season) && season >= 1))
    throw financeError("SEASON_OUT_OF_RANGE", { value: String(season) });
  const limit = Math.max(10 * season, furthest);
  if (!(Number.isInteger(horizon) && horizon >= 1 && horizon <= limit))
    throw financeError("HORIZON_OUT_OF_RANGE", { value: String(horizon), limit: String(limit) });
  for (const level of levels) {
    if (!(level > 0 && level < 1)) throw financeError("LEVEL_OUT_OF_RANGE", { value: String(level) });
  }
}
