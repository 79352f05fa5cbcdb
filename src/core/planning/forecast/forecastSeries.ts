import { financeError } from "../../errors/financeError";
import { calibratedInterval, intervalClass } from "./calibratedInterval";
import { afterExplosion, chosenMethod, type ChosenMethod } from "./chosenMethod";
import type { FittedModel } from "./Model";
import { pointForecast, type PointForecast } from "./pointForecast";
import { seriesNotes } from "./seriesNotes";
import type { ForecastRequest, SeriesForecast } from "./SeriesForecast";

/** Furthest that is forecast: ten seasons, or this many periods. */
const furthest = 500;

/**
 * The forecast of one history by the method asked for, with intervals calibrated on errors of past forecasts. Where the history
 * does not allow the method, a simpler one stands in and a note says so. Never below 0 when no observation is; beyond the length
 * of the history the movement is damped and the intervals widen. The same request gives the same forecast.
 * @param history Observations in order, without gaps, all finite, at least one.
 * @throws HORIZON_OUT_OF_RANGE when the horizon is no whole number from 1 to ten seasons (500 where that is more).
 * @throws LEVEL_OUT_OF_RANGE when a level is not between 0 and 1.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1.
 */
export function forecastSeries(history: Float64Array, request: ForecastRequest): SeriesForecast {
  checkRequest(request);
  return forecastBy(chosenMethod(history, request), history, request);
}

/** The forecast of a history by models that were chosen and fitted for it. */
export function forecastBy(
  chosen: ChosenMethod,
  history: Float64Array,
  request: ForecastRequest,
): SeriesForecast {
  const point = pointForecast(history, chosen.models, request.season, request.horizon);
  if (point === null) return forecastBy(afterExplosion(chosen, history), history, request);
  const kind = intervalClass(request.season, history.length);
  const floor = history.every((value) => value >= 0) ? 0 : -Infinity;
  const floored = (values: Float64Array) => values.map((value) => Math.max(floor, value));
  const intervals = request.levels.map((level) => {
    const { lower, upper } = calibratedInterval(point.mean, point.spread, level, kind);
    return { level, lower: floored(lower), upper: floored(upper) };
  });
  return {
    method: methodName(chosen, point),
    members: point.members.map(({ name }) => name),
    parameters: parametersOf(point.members),
    why: chosen.why,
    mean: point.mean,
    intervals,
    intervalKind: "Calibrated: typical error by step, times factors learnt from errors of past forecasts.",
    notes: [...chosen.notes, ...seriesNotes(chosen, point, intervals, history, request)],
  };
}

function checkRequest({ season, horizon, levels }: ForecastRequest): void {
  if (!(Number.isInteger(season) && season >= 1))
    throw financeError("SEASON_OUT_OF_RANGE", { value: String(season) });
  const limit = Math.max(10 * season, furthest);
  if (!(Number.isInteger(horizon) && horizon >= 1 && horizon <= limit))
    throw financeError("HORIZON_OUT_OF_RANGE", { value: String(horizon), limit: String(limit) });
  for (const level of levels) {
    if (!(level > 0 && level < 1)) throw financeError("LEVEL_OUT_OF_RANGE", { value: String(level) });
  }
}

function methodName({ method }: ChosenMethod, { members }: PointForecast): string {
  if (method !== "combination") return members[0]!.name;
  const names = members.map(({ name }) => name);
  return names.length === 1 ? names[0]! : `Median of ${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Parameters that are numbers; those of several models under the model's name. */
function parametersOf(members: readonly FittedModel[]): Record<string, number> {
  return Object.fromEntries(
    members.flatMap(({ name, parameters }) =>
      Object.entries(parameters)
        .filter(([, value]) => Number.isFinite(value))
        .map(([key, value]) => [members.length === 1 ? key : `${name} ${key}`, value]),
    ),
  );
}
