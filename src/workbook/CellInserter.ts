import type { BlockAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";

/** A cell to be put in: a formula, a value, or only the format of what a result spills into it. */
export interface InsertedCell {
  readonly formula?: string;
  readonly value?: CellValue;
  readonly numberFormat?: string;
}

/** Puts cells of ours beside those of the user. */
export interface CellInserter {
  /**
   * Writes rows of cells at the upper left corner of a block, all of them or none: only where every cell of the block is
   * empty. No run of ours knows of them: they are the user's from then on.
   * @param block Everything that is needed, with the cells that results spill into.
   * @throws CELLS_IN_USE with the first cell that is not empty, SHEET_MISSING.
   */
  insertCells(
    sheet: string,
    block: BlockAddress,
    rows: readonly (readonly (InsertedCell | null)[])[],
  ): Promise<void>;
}
