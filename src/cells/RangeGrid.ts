import type { BlockAddress } from "./address";
import type { CellValue } from "./CellValue";

/** A block of cells as read. */
export interface RangeGrid {
  readonly sheet: string;
  readonly block: BlockAddress;
  /** Raw values: dates are serials, percentages fractions, blanks null. */
  readonly values: readonly (readonly CellValue[])[];
  /** Merged areas that touch the block. */
  readonly merged: readonly BlockAddress[];
  /** Of a table that goes on on a further sheet: its next cells, headers again on top. */
  readonly continued?: RangeGrid;
}

/** A range, and those in which its table goes on. */
export function pagesOf(grid: RangeGrid): readonly RangeGrid[] {
  return grid.continued ? [grid, ...pagesOf(grid.continued)] : [grid];
}
