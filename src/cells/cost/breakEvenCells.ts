import { breakEven } from "../../core/cost/volume/breakEven";
import type { CellValue } from "../CellValue";
import { errorIn } from "../recognition/dayCell";
import { numberFromCell } from "../recognition/recognitionArguments";

/** Arguments of BREAKEVEN; null is one left out. */
export interface BreakEvenArguments {
  readonly price: CellValue;
  readonly variable: CellValue;
  readonly fixed: CellValue;
  readonly profit: CellValue;
}

/**
 * Units that reach the profit, their revenue, and the share of them that may fall away before nothing is earned.
 * @throws MARGIN_NOT_POSITIVE, AMOUNT_NOT_A_NUMBER.
 */
export function breakEvenCells(cells: BreakEvenArguments): CellValue[][] {
  const error = errorIn(Object.values(cells) as CellValue[]);
  if (error) return [[error]];
  const sales = {
    price: numberFromCell("price", cells.price),
    variableCost: numberFromCell("variable", cells.variable),
    fixedCost: numberFromCell("fixed", cells.fixed),
  };
  const { units, revenue } = breakEven({ ...sales, profit: numberFromCell("profit", cells.profit) });
  const { safety } = breakEven({ ...sales, expectedUnits: units });
  return [[units, revenue, safety?.share ?? 0]];
}
