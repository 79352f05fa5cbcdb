import type { BlockAddress, CellAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { CellStyle } from "./CellStyle";
import type { Parts } from "./Parts";

/** What stands in a cell. */
export interface ModelCell {
  /** The constant; of a formula nothing, for `WorkbookModel.value` calculates it. */
  readonly value: CellValue;
  /** en-US, with its "=". */
  readonly formula?: string;
  /** Entered with a leading apostrophe. */
  readonly quoted?: true;
}

export interface ModelName {
  readonly name: string;
  /** With its "=". */
  refersTo: string;
  /** The sheet it belongs to, or null for the workbook. */
  readonly sheet: ModelSheet | null;
  visible: boolean;
  comment: string;
}

export interface ModelTable {
  readonly id: string;
  name: string;
  sheet: ModelSheet;
  block: BlockAddress;
  columns: string[];
  hasTotalsRow: boolean;
  style: string;
}

/** A sheet. What only hangs on it (charts, rules, page) is kept as it is set; cells are asked for one by one. */
export interface ModelSheet {
  readonly id: string;
  /** As files number it. */
  readonly tabId: number;
  readonly name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  isProtected: boolean;
  /** First cell that scrolls. */
  freezeAt: CellAddress | null;
  readonly merged: BlockAddress[];
  readonly parts: Parts;
  /** The block around all cells that hold a value or formula, or null. */
  used(): BlockAddress | null;
  cell(row: number, column: number): ModelCell | undefined;
  /** `null` empties the cell; formats stay. */
  setCell(row: number, column: number, cell: ModelCell | null): void;
  style(row: number, column: number): CellStyle;
  /** Styles are data: a changed one is set whole. */
  setStyle(row: number, column: number, style: CellStyle): void;
  /** In points. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number | null): void;
  isColumnHidden(column: number): boolean;
  hideColumn(column: number, hidden: boolean): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, points: number | null): void;
  isRowHidden(row: number): boolean;
  hideRow(row: number, hidden: boolean): void;
}

/** A workbook as the host sees it: what a grid shows and a calculator calculates. */
export interface WorkbookModel {
  readonly dateSystem: 1900 | 1904;
  /** In the order of their tabs. */
  readonly sheets: readonly ModelSheet[];
  readonly names: readonly ModelName[];
  readonly tables: readonly ModelTable[];
  /** XML by part id. */
  readonly customXml: Map<string, string>;
  /** JSON by key. */
  readonly settings: Map<string, string>;
  /** @param tabId Its number in the file it came from; without it the next free one. */
  addSheet(name: string, tabId?: number): ModelSheet;
  removeSheet(sheet: ModelSheet): void;
  /** Formulas and names that mention the sheet follow. */
  renameSheet(sheet: ModelSheet, name: string): void;
  moveSheet(sheet: ModelSheet, position: number): void;
  setName(name: string, refersTo: string, sheet: ModelSheet | null): ModelName;
  removeName(name: ModelName): void;
  addTable(sheet: ModelSheet, block: BlockAddress, name: string, columns: readonly string[]): ModelTable;
  removeTable(table: ModelTable): void;
  /** After a table was changed in place. */
  tableChanged(table: ModelTable): void;
  /** Calculates all formulas anew, and calls custom functions again. */
  calculateAnew(): void;
  /** What a cell shows: a formula is calculated. */
  value(sheet: ModelSheet, row: number, column: number): CellValue;
}
