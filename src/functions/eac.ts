import { answerCost } from "./support/answerCost";

/**
 * How the rest of a project is expected to go.
 * @customenum {string}
 */
export enum EstimateFormWord {
  /** At the cost performance so far. */
  Cpi = "cpi",
  /** As budgeted. */
  Budget = "budget",
  /** At cost and schedule performance together. */
  CpiSpi = "cpi spi",
}

/**
 * Estimate at completion by earned value, with what it leaves of the budget and the indices.
 * @customfunction EAC
 * @helpurl https://localhost:3000/functions/EAC.html
 * @param budget Budget at completion.
 * @param earned Budgeted cost of the work done.
 * @param actual Actual cost of it.
 * @param [planned] Budgeted cost of the work planned by now; SPI and form cpi spi need it.
 * @param [form] How the rest goes: cpi (default), as so far; budget; cpi spi, cost and schedule as so far.
 * @param invocation Cancels the work when the formula changes.
 * @returns One row: estimate at completion, variance at completion (negative for an overrun), CPI, SPI, and TCPI against the budget; "n/a" where a figure is not defined.
 * @throws ARGUMENT_MISSING when the form cpi spi has no planned.
 * @throws WORD_UNKNOWN when the form is none of its words.
 * @throws AMOUNT_NOT_A_NUMBER when an amount is text.
 * @source PMI, A Guide to the Project Management Body of Knowledge, 6th ed., 7.4.2.
 * @example =FINOPS.EAC(100000,40000,50000) // => {125000,-25000,0.8,"n/a",1.2}
 * @example =FINOPS.EAC(100000,40000,50000,50000,"cpi spi") // => {143750,-43750,0.8,0.8,1.2}
 */
export function eac(
  budget: unknown,
  earned: unknown,
  actual: unknown,
  planned?: unknown,
  form?: EstimateFormWord,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return answerCost("EAC", [budget, earned, actual, planned, form], invocation);
}
