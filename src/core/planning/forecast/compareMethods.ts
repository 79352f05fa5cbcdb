import type { TimeSeries } from "../series/TimeSeries";
import type { Backtest } from "./Backtest";
import { backtestOf } from "./backtestOf";
import { demandClass } from "./demandClass";
import type { ForecastMethod } from "./ForecastMethod";
import type { LineOptions } from "./lineForecast";
import { rankingError } from "./rankingError";
import { readyLine } from "./readyLine";

/** A method with the backtest that it is ranked by. */
export interface MethodResult {
  readonly method: ForecastMethod;
  readonly backtest: Backtest;
}

/**
 * Backtests of several methods from the same points in time, the most accurate first; of equals the one named first.
 * @returns Empty where the history is too short for a backtest.
 * @throws What `lineForecast` throws.
 */
export function compareMethods(
  series: TimeSeries,
  methods: readonly ForecastMethod[],
  { season: asked, horizon, levels }: Pick<LineOptions, "season" | "horizon" | "levels">,
): MethodResult[] {
  const { history, season } = readyLine(series, asked);
  const demand = demandClass(history);
  const results: MethodResult[] = [];
  for (const method of methods) {
    const backtest = backtestOf(history, { method, season, horizon, levels });
    if (backtest !== null) results.push({ method, backtest });
  }
  const error = ({ backtest }: MethodResult) => rankingError(backtest.method, demand).value;
  return results.sort((left, right) => error(left) - error(right));
}
