import { flagOf, variance } from "../core/budget/variance";
import type { Polarity } from "../core/budget/accountType";
import { financeError } from "../core/errors/financeError";
import { amountPairAt, argumentPlace, type AmountPair } from "./amountPair";
import { CellError, type CellValue } from "./CellValue";
import { cellAt, requireFit, sharedShape, type CellGrid, type GridShape, type NamedGrid } from "./gridShape";
import { accountTypeWords, polarityFromCell } from "./polarityCell";

/** The words of `output`, frozen: workbooks hold them. */
export const varianceOutputs = ["difference", "effect", "percent", "effect percent", "flag", "all"] as const;
export type VarianceOutput = (typeof varianceOutputs)[number];
type SingleOutput = Exclude<VarianceOutput, "all">;

const allOutputs = ["difference", "percent", "effect", "flag"] as const satisfies readonly SingleOutput[];
const needAccountType: ReadonlySet<VarianceOutput> = new Set<VarianceOutput>([
  "effect",
  "effect percent",
  "flag",
  "all",
]);

/** What stands for a share of a zero base, or of one whose sign changed. */
const notMeaningfulText = "n/m";

/**
 * Variances of ranges, cell by cell. Both cells blank give "", one blank counts as zero; a cell that is no
 * amount gives an error in its own place only.
 * @param accountType Words or +1, -1, 0: one for all, one a row, one a column or one a cell.
 * @throws SHAPES_DIFFER when the ranges do not match.
 * @throws ARGUMENT_MISSING when the output needs account types and there are none.
 * @throws COLUMNS_TOO_MANY when "all" is asked of more than one column.
 */
export function varianceCells(
  actualCells: CellGrid,
  referenceCells: CellGrid,
  accountType: CellGrid | null,
  output: VarianceOutput,
): CellValue[][] {
  const actual: NamedGrid = { name: "actual", cells: actualCells };
  const reference: NamedGrid = { name: "reference", cells: referenceCells };
  const shape = sharedShape(actual, reference);
  const types = needAccountType.has(output) ? requiredTypes(accountType, shape, output) : null;
  if (output === "all" && shape.columns > 1) {
    throw financeError("COLUMNS_TOO_MANY", { argument: "actual", columns: shape.columns, output: '"all"' });
  }
  const outputs: readonly SingleOutput[] = output === "all" ? allOutputs : [output];
  const polarityAt = ({ name, cells }: NamedGrid, row: number, column: number): Polarity | CellError =>
    polarityFromCell(cellAt(cells, row, column), argumentPlace(name, shape, row, column), output);
  return gridOf(shape, (row, column) => {
    const pair = amountPairAt(actual, reference, shape, row, column);
    const polarity = types === null ? 0 : polarityAt(types, row, column);
    return outputs.map((single) => outputCell(pair, polarity, single));
  });
}

function requiredTypes(accountType: CellGrid | null, shape: GridShape, output: VarianceOutput): NamedGrid {
  if (accountType === null) {
    const slots = { output: JSON.stringify(output), argument: "account_type", known: accountTypeWords };
    throw financeError("ARGUMENT_MISSING", slots);
  }
  const types: NamedGrid = { name: "account_type", cells: accountType };
  requireFit(types, "actual", shape);
  return types;
}

/** A grid of cells; a place gives one cell, or several side by side. */
function gridOf(
  { rows, columns }: GridShape,
  cellsAt: (row: number, column: number) => CellValue[],
): CellValue[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellsAt(row, column)).flat(),
  );
}

function outputCell(
  pair: AmountPair | CellError | null,
  polarity: Polarity | CellError,
  output: SingleOutput,
): CellValue {
  if (pair === null) return "";
  if (pair instanceof CellError) return pair;
  if (polarity instanceof CellError && needAccountType.has(output)) return polarity;
  const found = variance(pair.actual, pair.reference, polarity instanceof CellError ? 0 : polarity);
  switch (output) {
    case "difference":
      return found.difference;
    case "effect":
      return found.effect;
    case "percent":
      return found.notMeaningful ? notMeaningfulText : found.differenceShare;
    case "effect percent":
      return found.notMeaningful ? notMeaningfulText : found.effectShare;
    case "flag":
      return flagOf(found.effect);
  }
}
