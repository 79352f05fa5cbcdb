import { answerForecast } from "./support/answerForecast";

/**
 * How a history is carried forward.
 * @customenum {string}
 */
export enum ForecastMethodWord {
  /** What measures best for a history of its kind. */
  Auto = "auto",
  /** The last value. */
  Naive = "naive",
  /** The value a season before. */
  SeasonalNaive = "seasonal naive",
  /** The straight line from the first to the last value. */
  Drift = "drift",
  /** The mean of the last season. */
  Average = "average",
  /** Simple exponential smoothing: a level. */
  Ses = "ses",
  /** Exponential smoothing with a trend. */
  Holt = "holt",
  /** Exponential smoothing with a trend that fades. */
  Damped = "damped",
  /** Exponential smoothing with trend and season. */
  HoltWinters = "holt-winters",
  /** The best form of exponential smoothing. */
  Ets = "ets",
  /** Half the trend, and a smoothed level. */
  Theta = "theta",
  /** Theta with its parameters found. */
  Dot = "dot",
  /** Complex exponential smoothing. */
  Ces = "ces",
  /** SARIMA (0,1,1)(0,1,1), on logarithms where the spread grows. */
  Airline = "airline",
  /** Seasons taken off by STL, for long ones. */
  Mstl = "mstl",
  /** Demand in some periods only: its size over its interval. */
  Croston = "croston",
  /** Croston without its bias. */
  Sba = "sba",
  /** Demand in some periods only, which may die out. */
  Tsb = "tsb",
  /** Demand in some periods only, over several spans. */
  Imapa = "imapa",
  /** The median of several models. */
  Combination = "combination",
}

/**
 * Forecast of a history with an interval that covers what it says: period, forecast, low and high.
 * @customfunction FORECAST
 * @helpurl https://localhost:3000/functions/FORECAST.html
 * @param history Row or column of values, a blank for a gap; or dates and values side by side.
 * @param horizon Periods ahead, 1 to 500, or to ten seasons.
 * @param [method] auto (default), naive, seasonal naive, drift, ets, theta, ces, airline, tsb, combination …
 * @param [season] Periods per season: 12 for months, 1 for none; found when omitted.
 * @param [level] Share that low and high are to cover, 0.95 when omitted.
 * @param [dates] Dates of the values, in the shape of history; months, quarters and years may be text.
 * @param invocation Cancels the work when the formula changes.
 * @returns Four columns, one row a period ahead. Periods are dates as serial numbers, or named as the dates were; without dates 1, 2, and so on.
 * @throws AMOUNT_NOT_A_NUMBER when a cell of the history is text.
 * @throws HORIZON_OUT_OF_RANGE when the horizon is no whole number, below 1 or too far.
 * @throws LEVEL_OUT_OF_RANGE when the level is not between 0 and 1, such as 95.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1 to 366.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws SHAPES_DIFFER when dates have not the shape of history.
 * @throws DATE_UNREADABLE when a cell of the dates is no date or period.
 * @throws DATES_UNEVEN when the dates do not come in equal steps.
 * @throws HISTORY_SHAPE when history is a block of more than two rows and columns.
 * @throws HISTORY_EMPTY when no cell of it holds a number.
 * @throws HISTORY_TOO_LONG when it covers more than 5,000 periods.
 * @throws HISTORY_GAPS when more than 30 % of the periods have no value.
 * @source Petropoulos & Svetunkov (2020), "A simple combination of univariate models"; the methods, their sources and how intervals are calibrated: docs/methods/forecast.md.
 * @example =FINOPS.FORECAST({"2026-01-31",20;"2026-02-28",20;"2026-03-31",20;"2026-04-30",20},2) // => {46173,20,20,20;46203,20,20,20}
 */
export function forecast(
  history: unknown[][],
  horizon: unknown,
  method?: ForecastMethodWord,
  season?: unknown,
  level?: unknown,
  dates?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerForecast("FORECAST", [history, horizon, method, season, level, dates], invocation);
}
