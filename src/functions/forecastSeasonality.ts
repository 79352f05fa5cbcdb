import { answerForecast } from "./support/answerForecast";

/**
 * The season found in a history: periods per season, how strong it is, and how it was found.
 * @customfunction FORECAST.SEASONALITY
 * @helpurl https://localhost:3000/functions/FORECAST.SEASONALITY.html
 * @param history Row or column of values, a blank for a gap; or dates and values side by side.
 * @param [dates] Dates of the values, in the shape of history; months, quarters and years may be text.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: periods per season (1 without one), strength from 0 to 1, and a sentence.
 * @throws AMOUNT_NOT_A_NUMBER when a cell of the history is text.
 * @throws SHAPES_DIFFER when dates have not the shape of history.
 * @throws DATE_UNREADABLE when a cell of the dates is no date or period.
 * @throws DATES_UNEVEN when the dates do not come in equal steps.
 * @throws HISTORY_SHAPE when history is a block of more than two rows and columns.
 * @throws HISTORY_EMPTY when no cell of it holds a number.
 * @throws HISTORY_TOO_LONG when it covers more than 5,000 periods.
 * @throws HISTORY_GAPS when more than 30 % of the periods have no value.
 * @source Makridakis, Spiliotis & Assimakopoulos (2020), "The M4 Competition", for the test; docs/methods/forecast.md.
 * @example =FINOPS.FORECAST.SEASONALITY({5;6;7}) // => {1,0,"3 values are too few to see a season in."}
 */
export function forecastSeasonality(
  history: unknown[][],
  dates?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerForecast("FORECAST.SEASONALITY", [history, dates], invocation);
}
