import type { CellInput } from "../cellInput";

/** A sheet of ours as it stood before a run rewrote it. */
export interface SheetSnapshot {
  /** Excel's id of the sheet. */
  readonly id: string;
  /** Texts of our two custom properties. */
  readonly mark: string;
  readonly layout: string | null;
  /** Every cell that the run may have touched, block by block. */
  readonly parts: readonly SnapshotPart[];
  /** Widths of our columns, in points. */
  readonly widths: readonly number[];
  /** Names of the sheet, with what they referred to. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
}

export interface SnapshotPart {
  /** As "A1:B9". */
  readonly block: string;
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly string[])[];
}
