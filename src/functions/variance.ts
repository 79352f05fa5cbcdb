import { wordFromCell } from "../cells/argumentWord";
import { varianceCells, varianceOutputs } from "../cells/varianceCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { isOmitted } from "./support/omitted";

/**
 * What VARIANCE returns.
 * @customenum {string}
 */
export enum VarianceOutput {
  /** Actual less reference. */
  Difference = "difference",
  /** Effect on operating income, favourable positive. */
  Effect = "effect",
  /** Difference over the absolute reference; n/m on a zero base or a change of sign. */
  Percent = "percent",
  /** Effect over the absolute reference; n/m on a zero base or a change of sign. */
  EffectPercent = "effect percent",
  /** F favourable, U unfavourable, – neither. */
  Flag = "flag",
  /** Difference, percent, effect and flag side by side. */
  All = "all",
}

/**
 * Variance of actual amounts against a budget, prior year or forecast: amount, percent, effect on income or F/U.
 * @customfunction VARIANCE
 * @helpurl https://localhost:3000/functions/VARIANCE.html
 * @param actual Actual amounts: a cell, row, column or block.
 * @param reference Budget, prior year or forecast: the same shape, or one cell for all.
 * @param [account_type] revenue, expense, contra revenue, gross profit, net income, asset …, or 1, -1, 0: one, or one a row.
 * @param [output] difference (default), effect, percent, effect percent, flag or all.
 * @returns One value a cell, or four side by side for "all". Two blanks give "", one blank is zero, text is #VALUE! in its place.
 * @throws SHAPES_DIFFER when reference has not the shape of actual.
 * @throws ARGUMENT_MISSING when the output needs account_type and there is none.
 * @throws COLUMNS_TOO_MANY when "all" is asked of more than one column.
 * @throws WORD_UNKNOWN when output or account_type is none of their words.
 * @source Horngren, Datar & Rajan, Cost Accounting, ch. 7: a favourable variance raises operating income.
 * @example =FINOPS.VARIANCE(110,100) // => 10
 * @example =FINOPS.VARIANCE(110,100,"expense","effect") // => -10
 * @example =FINOPS.VARIANCE(110,100,"expense","flag") // => "U"
 * @example =FINOPS.VARIANCE(-20,100,"net income","percent") // => "n/m"
 * @example =FINOPS.VARIANCE({110;90},{100;100},{"revenue";"expense"},"all") // => {10,0.1,10,"F";-10,-0.1,10,"F"}
 */
export function variance(
  actual: unknown[][],
  reference: unknown[][],
  account_type?: unknown[][],
  output?: VarianceOutput,
): unknown[][] {
  return guard(() =>
    excelFromCells(
      varianceCells(
        cellsFromArgument(actual),
        cellsFromArgument(reference),
        isOmitted(account_type) ? null : cellsFromArgument(account_type),
        wordFromCell("output", cellFromArgument(output), varianceOutputs),
      ),
    ),
  );
}
