import { answerForecast } from "./support/answerForecast";

/**
 * How good forecasts from earlier points in time would have been, beside the seasonal naive forecast.
 * @customfunction FORECAST.ACCURACY
 * @helpurl https://localhost:3000/functions/FORECAST.ACCURACY.html
 * @param history Row or column of values, a blank for a gap; or dates and values side by side.
 * @param [method] auto (default), naive, seasonal naive, drift, ets, theta, ces, airline, tsb, combination …
 * @param [season] Periods per season: 12 for months, 1 for none; found when omitted.
 * @param [horizon] Periods ahead at each point in time; a season or a third of the history when omitted.
 * @param invocation Cancels the work when the formula changes.
 * @returns Three columns under headers: measure, method, baseline. WAPE, MASE, bias, coverage of 95 % intervals, points in time, and periods ahead; "n/a" where a measure is not defined. Models are chosen at the first point in time and kept at the others.
 * @throws AMOUNT_NOT_A_NUMBER when a cell of the history is text.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1 to 366.
 * @throws HORIZON_OUT_OF_RANGE when the horizon is no whole number, below 1 or too far.
 * @throws BACKTEST_TOO_SHORT when the history is too short for it.
 * @throws DATES_UNEVEN when the dates do not come in equal steps.
 * @throws HISTORY_SHAPE when history is a block of more than two rows and columns.
 * @throws HISTORY_EMPTY when no cell of it holds a number.
 * @throws HISTORY_TOO_LONG when it covers more than 5,000 periods.
 * @throws HISTORY_GAPS when more than 30 % of the periods have no value.
 * @source Tashman (2000), "Out-of-sample tests of forecasting accuracy"; measures: docs/methods/forecast.md.
 * @example =FINOPS.FORECAST.ACCURACY({100;110;120;130;140;150;160;170;180;190},"drift",1,2) // => {"Measure","drift","naive";"WAPE",0,0.08571428571428572;"MASE",0,1.5;"Bias",0,-0.08571428571428572;"Coverage of 95 %",1,1;"Origins",3,3;"Horizon",2,2}
 */
export function forecastAccuracy(
  history: unknown[][],
  method?: string,
  season?: unknown,
  horizon?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerForecast("FORECAST.ACCURACY", [history, method, season, horizon], invocation);
}
