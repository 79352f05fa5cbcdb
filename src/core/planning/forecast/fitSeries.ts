import { isStoredNegative } from "../series/isStoredNegative";
import { calibratedInterval, intervalClass } from "./calibratedInterval";
import { afterExplosion, chosenMethod, type ChosenMethod } from "./chosenMethod";
import { checkRequest } from "./checkRequest";
import type { FittedSeries } from "./FittedSeries";
import { intervalFactors } from "./intervalFactors";
import { intervalGroup } from "./intervalGroup";
import { isConstant } from "./isConstant";
import type { FittedModel } from "./Model";
import { pointForecast, type PointForecast } from "./pointForecast";
import { seriesNotes } from "./seriesNotes";
import type { ForecastRequest, SeriesForecast } from "./SeriesForecast";
import { signTurned } from "./signTurned";

/**
 * What a request makes of one history: models chosen and fitted, their forecast, and the same models for longer histories.
 * `forecastSeries` says what the forecast is.
 */
export function fitSeries(history: Float64Array, request: ForecastRequest): FittedSeries {
  checkRequest(request);
  if (isStoredNegative(history) && !isConstant(history))
    return signTurned(history, (other) => fitSeries(other, request));
  return fittedBy(chosenMethod(history, request), history, request);
}

function fittedBy(chosen: ChosenMethod, history: Float64Array, request: ForecastRequest): FittedSeries {
  const point = pointForecast(history, chosen.models, request.season, request.horizon);
  if (point === null) return fittedBy(afterExplosion(chosen, history, request.season), history, request);
  return {
    forecast: forecastFrom(chosen, point, history, request),
    on: (other) => {
      // The last value stands in where a history had too little for the method: another one may have enough.
      const standsIn = chosen.method === "naive" && request.method !== "naive";
      const models = point.members.map((model) => model.on(other)).filter((model) => model !== null);
      if (standsIn || models.length === 0) return fitSeries(other, request);
      return fittedBy({ ...chosen, models }, other, request);
    },
  };
}

function forecastFrom(
  chosen: ChosenMethod,
  point: PointForecast,
  history: Float64Array,
  request: ForecastRequest,
): SeriesForecast {
  const factors = intervalFactors[intervalGroup[chosen.method]][intervalClass(history, request.season)];
  const floor = history.every((value) => value >= 0) ? 0 : -Infinity;
  const floored = (values: Float64Array) => values.map((value) => Math.max(floor, value));
  const intervals = request.levels.map((level) => {
    const { lower, upper } = calibratedInterval(point.mean, point.spread, level, factors);
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
