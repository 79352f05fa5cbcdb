import { answerAttribution } from "./support/answerAttribution";

/**
 * How the interval of a return is found.
 * @customenum {string}
 */
export enum RoiMethodWord {
  /** Returns that a t test does not reject. */
  Fieller = "fieller",
  /** Return plus and minus its error. */
  Delta = "delta",
  /** Percentiles of 2,000 seeded resamples. */
  Bootstrap = "bootstrap",
  /** By the returns without each unit. */
  Jackknife = "jackknife",
  /** Percentiles mirrored about the return. */
  BootstrapBasic = "bootstrap basic",
  /** Percentiles corrected for bias and skewness. */
  BootstrapBca = "bootstrap bca",
}

/**
 * Return on investment over units such as weeks or regions, and how sure it is.
 * @customfunction ROI
 * @helpurl https://localhost:3000/functions/ROI.html
 * @param cost What each row cost, in one row or column.
 * @param revenue What each row earned, in the shape of cost; negative for refunds.
 * @param [confidence] Share of such intervals that hold the true return, 0.95 when omitted.
 * @param [method] fieller (default), delta, jackknife, bootstrap, bootstrap basic or bootstrap bca.
 * @param [unit] Names of the units, in the shape of cost; or a number: rows that a bootstrap draws together.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: return, (revenue − cost) ÷ cost of the totals; low and high; number of units; p, one-sided, of a return of 0 or less; and the method with what should be known of it. An end that is not there is "unbounded"; below 8 units there is no interval but "too few units", below 20 a warning. Rows of one unit are added up; each row is a unit where none is named. It is the return on the revenue given: nothing says that the spend brought it about.
 * @throws SHAPES_DIFFER when the ranges are not of one shape.
 * @throws COST_ZERO when the units cost nothing together.
 * @throws SPEND_NEGATIVE when a cost is negative.
 * @throws CELL_EMPTY when a row has a cost and no revenue, a revenue and no cost, or no unit.
 * @throws AMOUNT_NOT_A_NUMBER when a cell is text.
 * @throws UNITS_MISSING when no row has cost and revenue.
 * @throws LEVEL_OUT_OF_RANGE when the confidence is not between 0 and 1, such as 95.
 * @throws WORD_UNKNOWN when the method is none of its words.
 * @throws OPTION_REFUSED when unit is a number and the method no bootstrap, or longer than half the units.
 * @source Fieller (1954), JRSS B 16; Efron (1987), JASA 82; how often each interval holds the true return: docs/methods/roi.md.
 * @example =FINOPS.ROI({100;100},{120;140}) // => {0.3,"too few units","too few units",2,"n/a","Fieller. 2 units are too few for an interval: it takes 8."}
 */
export function roi(
  cost: unknown[][],
  revenue: unknown[][],
  confidence?: unknown,
  method?: RoiMethodWord,
  unit?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerAttribution("ROI", [cost, revenue, confidence, method, unit], invocation);
}
