import { materiality, type MaterialityLimits, type MaterialityRule } from "../core/budget/materiality";
import { variance } from "../core/budget/variance";
import { financeError } from "../core/errors/financeError";
import { amountPairAt } from "./amountPair";
import { shownCell } from "./argumentWord";
import { CellError, type CellValue } from "./CellValue";
import { sharedShape, type CellGrid, type NamedGrid } from "./gridShape";

/**
 * TRUE where a variance is material, cell by cell. Both cells blank give FALSE, one blank counts as zero;
 * a cell that is no amount gives an error in its own place only.
 * @throws SHAPES_DIFFER when the ranges do not match.
 */
export function materialityCells(
  actualCells: CellGrid,
  referenceCells: CellGrid,
  limits: MaterialityLimits,
): CellValue[][] {
  const actual: NamedGrid = { name: "actual", cells: actualCells };
  const reference: NamedGrid = { name: "reference", cells: referenceCells };
  const shape = sharedShape(actual, reference);
  return Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (__, column) => {
      const pair = amountPairAt(actual, reference, shape, row, column);
      if (pair === null || pair instanceof CellError) return pair ?? false;
      return materiality(variance(pair.actual, pair.reference, 0), limits).material;
    }),
  );
}

/** @throws LIMIT_NOT_A_NUMBER when a limit is text, blank, an error or negative. */
export function limitsFromCells(
  amount: CellValue,
  share: CellValue,
  rule: MaterialityRule,
): MaterialityLimits {
  return { amount: limitFromCell("abs_limit", amount), share: limitFromCell("percent_limit", share), rule };
}

function limitFromCell(argument: string, value: CellValue): number {
  if (typeof value === "number" && value >= 0) return value;
  throw financeError("LIMIT_NOT_A_NUMBER", { argument, value: value === null ? "blank" : shownCell(value) });
}
