import { calendarFrom } from "../../core/planning/series/calendarFrom";
import type { LineTask } from "./ComputeLines";
import type { ForecastTask, HistoryLine } from "./ForecastTask";

/** Shares that the intervals of a report are to cover. */
export const reportLevels = [0.8, 0.95] as const;

/** A line as it is forecast: from its own last actual on. */
export function lineTask(
  { line, first, last }: HistoryLine,
  { history, asOf, horizon, options }: ForecastTask,
): LineTask {
  const { method = "auto", season = null, holdout, withoutBacktest = false } = options;
  const backtest = holdout === undefined ? !withoutBacktest : { holdout };
  return {
    series: {
      calendar: calendarFrom(history.calendar, first),
      values: line.values.slice(first, last + 1),
    },
    options: { method, season, horizon: horizon + asOf - last, levels: reportLevels, backtest },
  };
}
