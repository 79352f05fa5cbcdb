import { calibratedInterval, intervalClass } from "./calibratedInterval";
import { combinedForecast } from "./combination";
import { defaultMembers } from "./defaultMembers";
import { demandClass } from "./demandClass";
import { fitIntermittent } from "./intermittent";
import { fitNaive } from "./naive";

/** A forecast with its interval, and how it came about. */
export interface ForecastResult {
  /** Names of the models whose median it is; one name for a single model. */
  readonly members: readonly string[];
  readonly mean: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/** A single observation says nothing of its scatter: half its size stands in. */
const scatterOfOne = 0.5;

/**
 * The forecast that the product makes when no method is named: the median of the models that suit the history, with a
 * calibrated interval; for intermittent demand its own methods; for up to three observations and for histories where no model
 * holds, the last observation carried forward. Never below 0 when no observation is.
 * @param history Observations in order, without gaps, all finite, at least one.
 * @param season Periods per season; 1 without.
 * @param horizon Periods ahead, at least one.
 * @param level Share that the interval is to cover, above 0 and below 1.
 */
export function defaultForecast(
  history: Float64Array,
  season: number,
  horizon: number,
  level: number,
): ForecastResult {
  const { members, mean, spread } = pointForecast(history, season, horizon);
  const { lower, upper } = calibratedInterval(mean, spread, level, intervalClass(season, history.length));
  if (history.some((value) => value < 0)) return { members, mean, lower, upper };
  const floored = (values: Float64Array) => values.map((value) => Math.max(0, value));
  return { members, mean: floored(mean), lower: floored(lower), upper: floored(upper) };
}

function pointForecast(
  history: Float64Array,
  season: number,
  horizon: number,
): { readonly members: readonly string[]; readonly mean: Float64Array; readonly spread: Float64Array } {
  const demand = demandClass(history);
  const seldom = (demand === "intermittent" || demand === "lumpy") && history.every((value) => value >= 0);
  const intermittent = seldom ? fitIntermittent(history) : null;
  if (intermittent) {
    return {
      members: [intermittent.name],
      mean: intermittent.forecast(horizon),
      spread: intermittent.deviations(horizon)!,
    };
  }
  const constant = history.every((value) => value === history[0]);
  const combined = constant ? null : combinedForecast(history, defaultMembers(history, season), horizon);
  if (combined) return { ...combined, members: combined.members.map(({ name }) => name) };
  const naive = fitNaive(history)!;
  const spread =
    history.length === 1
      ? new Float64Array(horizon).map((_, step) => scatterOfOne * Math.abs(history[0]!) * Math.sqrt(step + 1))
      : naive.deviations(horizon)!;
  return { members: [naive.name], mean: naive.forecast(horizon), spread };
}
