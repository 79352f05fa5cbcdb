import { amountProblem } from "./amountCells";
import { isBlank } from "./argumentWord";
import { CellError } from "./CellValue";
import { cellAt, type GridShape, type NamedGrid } from "./gridShape";

/** Two amounts to compare. */
export interface AmountPair {
  readonly actual: number;
  readonly reference: number;
}

/**
 * The amounts of two arguments at one place: null where both are blank, an error where one is no amount.
 * A single blank counts as zero, as in a formula of Excel's own; an error that comes in goes out as it is.
 */
export function amountPairAt(
  actual: NamedGrid,
  reference: NamedGrid,
  shape: GridShape,
  row: number,
  column: number,
): AmountPair | CellError | null {
  const amounts: number[] = [];
  let blanks = 0;
  for (const { name, cells } of [actual, reference]) {
    const value = cellAt(cells, row, column);
    if (value instanceof CellError) return value;
    if (isBlank(value)) blanks++;
    else if (typeof value !== "number") {
      return new CellError("#VALUE!", amountProblem(value, argumentPlace(name, shape, row, column)).message);
    }
    amounts.push(typeof value === "number" ? value : 0);
  }
  return blanks === 2 ? null : { actual: amounts[0]!, reference: amounts[1]! };
}

/** A cell of an argument as a message names it, counted from 1. @example "actual, row 3" */
export function argumentPlace(
  name: string,
  { rows, columns }: GridShape,
  row: number,
  column: number,
): string {
  const parts = [name];
  if (rows > 1) parts.push(`row ${row + 1}`);
  if (columns > 1) parts.push(`column ${column + 1}`);
  return parts.join(", ");
}
