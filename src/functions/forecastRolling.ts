import { answerForecast } from "./support/answerForecast";

/**
 * Rolling forecast: the year's actuals to date and the forecast of the months after them.
 * @customfunction FORECAST.ROLLING
 * @helpurl https://localhost:3000/functions/FORECAST.ROLLING.html
 * @param actuals Dates and values side by side; or values alone, whose numbers are then the periods.
 * @param as_of Last period with actuals; or two cells: first period of the fiscal year, and that.
 * @param months Months from the start of the year, 1 to 60; 12 makes the full-year estimate, 18 are usual.
 * @param [method] auto (default), naive, seasonal naive, drift, ets, theta, ces, airline, tsb, combination …
 * @param invocation Cancels the work when the formula changes.
 * @returns Five columns, one row a period: period, value, kind, low, high. The rows begin with the year of as_of (1 January where as_of is one cell; of numbered periods every twelve are a year), or with the first actual where that is later, and cover the months asked for. Kind is actual, filled (a gap among the actuals, estimated) or forecast; low and high are those of 95 %. Actuals after as_of are left out.
 * @throws AS_OF_UNKNOWN when as_of names no period, or one before the first actual.
 * @throws WINDOW_REVERSED when the year begins after as_of.
 * @throws MONTHS_OUT_OF_RANGE when months is no whole number from 1 to 60.
 * @throws AMOUNT_NOT_A_NUMBER when a value is text.
 * @throws DATE_UNREADABLE when a cell of the dates is no date or period.
 * @throws DATES_UNEVEN when the dates do not come in equal steps.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws HORIZON_OUT_OF_RANGE when as_of lies so far after the actuals that the rest is too far ahead.
 * @throws HISTORY_SHAPE when actuals is a block of more than two rows and columns.
 * @throws HISTORY_EMPTY when no cell of it holds a number.
 * @throws HISTORY_TOO_LONG when it covers more than 5,000 periods.
 * @throws HISTORY_GAPS when more than 30 % of the periods have no value.
 * @source docs/methods/forecast.md.
 * @example =FINOPS.FORECAST.ROLLING({"2026-01-31",20;"2026-02-28",20;"2026-03-31",20;"2026-04-30",20},"2026-04-30",6) // => {46053,20,"actual","","";46081,20,"actual","","";46112,20,"actual","","";46142,20,"actual","","";46173,20,"forecast",20,20;46203,20,"forecast",20,20}
 */
export function forecastRolling(
  actuals: unknown[][],
  as_of: unknown[][],
  months: unknown,
  method?: string,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerForecast("FORECAST.ROLLING", [actuals, as_of, months, method], invocation);
}
