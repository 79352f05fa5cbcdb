import type { BlockAddress } from "../../../cells/address";
import type { WrittenLook } from "../../placing/writtenLook";
import type { ListedSheet, ListedTable } from "../BookListing";
import type { CellInput } from "../../placing/cellInput";

/** A sheet to be written: by a run, or by taking one back. */
export interface SheetWork {
  readonly proxy: Excel.Worksheet;
  /** The sheet as it stands, or null for a new one. */
  readonly listed: ListedSheet | null;
  /** Tables that stand in its blocks now. */
  readonly tables: readonly ListedTable[];
  /** Blocks to be cleared and written, without overlap. */
  readonly blocks: readonly BlockAddress[];
  inputAt(row: number, column: number): CellInput;
  /** Undefined leaves General. */
  numberFormatAt(row: number, column: number): string | undefined;
  /** The text of a cell, for names of a chart's series. */
  textAt(row: number, column: number): string | null;
  readonly look: WrittenLook;
  /** Names of the sheet from now on; others of it that are listed here as `dropped` go. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly dropped: readonly string[];
  /** Widths in points that stay as they are, by column. */
  readonly keptWidths: ReadonlyMap<number, number>;
  /** Custom properties by key. */
  readonly properties: Readonly<Record<string, string>>;
}
