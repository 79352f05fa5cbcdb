import type { BlockAddress } from "../cells/address";

/** A block of cells on a sheet. */
export interface SheetBlock {
  readonly sheet: string;
  readonly block: BlockAddress;
}

/** What the user sees of a workbook that is open before her; a file has none of it. */
export interface Navigator {
  /** The selected block as it stands, whole columns untrimmed; null where the selection is no single block. */
  selection(): Promise<SheetBlock | null>;
  /** Activates the sheet and selects the block, or its first cell when there is no block. @throws SHEET_MISSING. */
  show(sheet: string, block?: BlockAddress): Promise<void>;
}
