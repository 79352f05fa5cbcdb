import type { BlockAddress, CellAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";

/** A defined name. */
export interface CalcName {
  readonly name: string;
  /** The sheet it belongs to; without one it belongs to the workbook. */
  readonly sheet?: string;
  /** A reference, a constant or a formula, with or without "="; relative references count from A1. */
  readonly refersTo: string;
}

/** A table (ListObject) with its one header row. */
export interface CalcTable {
  readonly name: string;
  readonly sheet: string;
  /** Header row, data and totals row. */
  readonly block: BlockAddress;
  readonly columns: readonly string[];
  readonly hasTotalsRow: boolean;
}

/** A block with its sheet. */
export interface PlacedBlock extends BlockAddress {
  readonly sheet: string;
}

/**
 * What the calculator asks of its host. Rows and columns count from 0; sheet names are as the workbook spells
 * them. Sheets, names, tables and merged cells are read once: a `Calculator` is made anew when they change, a
 * `LiveCalculator` is told.
 */
export interface CalcSource {
  readonly dateSystem: 1900 | 1904;
  /** The serial number of today, for TODAY and for dates typed without a year; without it both stay unknown. */
  readonly today?: number;
  readonly sheets: readonly string[];
  readonly names: readonly CalcName[];
  readonly tables: readonly CalcTable[];
  /** Merged cells, into which nothing spills. */
  readonly merged?: readonly PlacedBlock[];
  /** The block outside which every cell of the sheet is blank. */
  used(sheet: string): BlockAddress | null;
  /** What a cell holds when it has no formula to calculate; null where it shows only what spills over it. */
  value(sheet: string, row: number, column: number): CellValue;
  /** `value` of the rows top..bottom of a column at once, for hosts that have it cheaply. */
  column?(sheet: string, column: number, top: number, bottom: number): ArrayLike<CellValue>;
  /** The formula to calculate, with or without "="; undefined keeps the stored value. */
  formula(sheet: string, row: number, column: number): string | undefined;
  /** Every cell of the sheet for which `formula` answers. */
  formulaCells(sheet: string): Iterable<CellAddress>;
}
