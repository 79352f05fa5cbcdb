import type { CellInput } from "../placing/cellInput";

/** A sheet of ours as it stood before a run rewrote it. */
export interface SheetSnapshot {
  /** The report that the sheet's mark names. */
  readonly report: string;
  /** Texts of our two custom properties. */
  readonly mark: string;
  readonly layout: string | null;
  /** Every cell that the run may have touched, block by block. */
  readonly parts: readonly SnapshotPart[];
  /** Widths of our columns, in points. */
  readonly widths: readonly number[];
  /** The names that the run sets, with what they referred to before ("=…"); null where there was none. */
  readonly names: readonly { readonly name: string; readonly formula: string | null }[];
}

export interface SnapshotPart {
  /** As "A1:B9". */
  readonly block: string;
  readonly cells: readonly (readonly CellInput[])[];
  readonly numberFormats: readonly (readonly string[])[];
}
