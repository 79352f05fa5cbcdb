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
}
