import { answerCost } from "./support/answerCost";

/**
 * How a total is spread over periods.
 * @customenum {string}
 */
export enum SpreadMethodWord {
  /** The same to each period. */
  Even = "even",
  /** In proportion to a profile. */
  Profile = "profile",
  /** By the months' mean shares in past years. */
  Seasonal = "seasonal",
}

/**
 * A target spread over periods so that the parts add up to it.
 * @customfunction SPREAD
 * @helpurl https://localhost:3000/functions/SPREAD.html
 * @param total Target that is spread.
 * @param profile Number of periods; or a range of weights, such as the prior year; or months of past years for seasonal.
 * @param [method] even (default for a number), profile (default for a range), or seasonal.
 * @param [digits] Decimals kept, 0 to 6; 2 when omitted.
 * @param invocation Cancels the work when the formula changes.
 * @returns A column of parts, or parts in the shape of the range; seasonal gives twelve months by the mean of each month's share in its year, over the latest whole years. Cents left over go to the largest remainders.
 * @throws PERIODS_OUT_OF_RANGE when there is neither a whole number of periods nor a range.
 * @throws PROFILE_TOO_SHORT when months of less than a year are given for seasonal.
 * @throws PROFILE_ZERO when the profile holds nothing above 0.
 * @throws NUMBER_NEGATIVE when a weight is negative.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws DIGITS_OUT_OF_RANGE when digits is not a whole number from 0 to 6.
 * @throws AMOUNT_NOT_A_NUMBER when a cell is text.
 * @source Largest remainder, ties to the earlier period; docs/methods/cost.md.
 * @example =FINOPS.SPREAD(100,3) // => {33.34;33.33;33.33}
 * @example =FINOPS.SPREAD(1000,{20,30,40},"profile",0) // => {222,333,445}
 */
export function spread(
  total: unknown,
  profile: unknown[][],
  method?: SpreadMethodWord,
  digits?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("SPREAD", [total, profile, method, digits], invocation);
}
