import type { TimeSeries } from "../series/TimeSeries";
import { type BacktestOptions, backtestOf } from "./backtestOf";
import { backtestNotes } from "./backtestNotes";
import { checkRequest } from "./checkRequest";
import { demandClass } from "./demandClass";
import type { ForecastMethod } from "./ForecastMethod";
import { forecastSeries } from "./forecastSeries";
import { readyLine } from "./readyLine";
import type { LineForecast } from "./SeriesForecast";

export interface LineOptions {
  readonly method: ForecastMethod;
  /** Periods per season, 1 without; null where it is to be found. */
  readonly season: number | null;
  /** Periods ahead, at least one. */
  readonly horizon: number;
  /** Shares that intervals are to cover, each above 0 and below 1. */
  readonly levels: readonly number[];
  /** Whether past forecasts are made and judged; with `holdout` a single one, of the last so many periods. */
  readonly backtest: boolean | { readonly holdout: number };
}

/**
 * All that can be said of the future of one line: its season, its history without gaps, the forecast, and how good such forecasts
 * would have been. Everything that a reader should know stands in the notes.
 * @throws HORIZON_OUT_OF_RANGE, LEVEL_OUT_OF_RANGE, SEASON_OUT_OF_RANGE as `forecastSeries` does, and what `readyHistory` throws
 * of a line that is empty or mostly missing.
 */
export function lineForecast(series: TimeSeries, options: LineOptions): LineForecast {
  const { method, horizon, levels } = options;
  checkRequest({ method, horizon, levels, season: options.season ?? 1 });
  const { history, season, seasonWhy, likelySeason, notes } = readyLine(series, options.season);
  const request = { method, horizon, levels, season };
  const forecast = forecastSeries(history, request);
  const origins = originsOf(options.backtest);
  const past = origins && backtestOf(history, request, origins);
  return {
    ...forecast,
    season,
    seasonWhy,
    demand: demandClass(history),
    history,
    backtest: past,
    notes: [
      ...notes,
      // Of one thing one note: that of the history names its periods.
      ...forecast.notes.filter(({ code }) => !notes.some((note) => note.code === code)),
      ...(past ? backtestNotes(past, history, request, likelySeason) : []),
    ],
  };
}

function originsOf(backtest: LineOptions["backtest"]): BacktestOptions | null {
  if (backtest === false) return null;
  return backtest === true ? {} : { origins: 1, horizon: backtest.holdout };
}
