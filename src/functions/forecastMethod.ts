import { answerForecast } from "./support/answerForecast";

/**
 * The method that FORECAST chooses for a history, why, and what was done to the history.
 * @customfunction FORECAST.METHOD
 * @helpurl https://localhost:3000/functions/FORECAST.METHOD.html
 * @param history Row or column of values, a blank for a gap; or dates and values side by side.
 * @param [season] Periods per season: 12 for months, 1 for none; found when omitted.
 * @param invocation Cancels the work when the formula changes.
 * @returns Two columns: method, why, season and why, how the interval comes about, a row a parameter, and a row a note: gaps filled, values added up, possible outliers.
 * @throws AMOUNT_NOT_A_NUMBER when a cell of the history is text.
 * @throws SEASON_OUT_OF_RANGE when the season is no whole number from 1 to 366.
 * @throws DATES_UNEVEN when the dates do not come in equal steps.
 * @throws HISTORY_SHAPE when history is a block of more than two rows and columns.
 * @throws HISTORY_EMPTY when no cell of it holds a number.
 * @throws HISTORY_TOO_LONG when it covers more than 5,000 periods.
 * @throws HISTORY_GAPS when more than 30 % of the periods have no value.
 * @source docs/methods/forecast.md.
 * @example =FINOPS.FORECAST.METHOD({5;5;5;5}) // => {"Method","Naive";"Why","A constant history has nothing to model.";"Season",1;"Why this season","4 values are too few to see a season in.";"Interval","Calibrated: typical error by step, times factors learnt from errors of past forecasts.";"Note","All 4 observations are 5: so is the forecast, whatever the method."}
 */
export function forecastMethod(
  history: unknown[][],
  season?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerForecast("FORECAST.METHOD", [history, season], invocation);
}
