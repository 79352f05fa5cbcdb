import { wordFromCell } from "../cells/argumentWord";
import { limitsFromCells, materialityCells } from "../cells/materialityCells";
import { materialityRules } from "../core/budget/materiality";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";

/**
 * How VARIANCE.FLAG joins its two limits.
 * @customenum {string}
 */
export enum FlagRule {
  /** Both limits are exceeded. */
  And = "and",
  /** At least one limit is exceeded. */
  Or = "or",
}

/**
 * TRUE where a variance is worth an explanation: it exceeds an amount and, or or, a percentage of the reference.
 * @customfunction VARIANCE.FLAG
 * @helpurl https://localhost:3000/functions/VARIANCE.FLAG.html
 * @param actual Actual amounts: a cell, row, column or block.
 * @param reference Budget, prior year or forecast: the same shape, or one cell for all.
 * @param abs_limit Amount to exceed, strictly; 0 or more.
 * @param percent_limit Fraction of the absolute reference to exceed, strictly: 0.05 for 5 %.
 * @param [rule] and (default): both limits are exceeded; or: one of them is.
 * @returns TRUE or FALSE a cell. Two blanks give FALSE, one blank is zero, text is #VALUE! in its place.
 * @throws SHAPES_DIFFER when reference has not the shape of actual.
 * @throws LIMIT_NOT_A_NUMBER when a limit is text, blank or negative.
 * @throws WORD_UNKNOWN when rule is neither and nor or.
 * @source Flux review practice: "exceeds" is strictly greater; a zero or sign-changed base exceeds any percentage.
 * @example =FINOPS.VARIANCE.FLAG(106000,100000,5000,0.05) // => TRUE
 * @example =FINOPS.VARIANCE.FLAG(105000,100000,5000,0.05,"or") // => FALSE
 * @example =FINOPS.VARIANCE.FLAG(6000,0,5000,0.1) // => TRUE
 */
export function varianceFlag(
  actual: unknown[][],
  reference: unknown[][],
  abs_limit: unknown,
  percent_limit: unknown,
  rule?: FlagRule,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      materialityCells(
        cellsFromArgument(actual),
        cellsFromArgument(reference),
        limitsFromCells(
          cellFromArgument(abs_limit),
          cellFromArgument(percent_limit),
          wordFromCell("rule", cellFromArgument(rule), materialityRules),
        ),
      ),
    ),
  );
}
