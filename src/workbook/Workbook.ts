import type { BlockAddress, CellAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import type { RangeGrid } from "../cells/RangeGrid";
import type { ReportMark, SheetModel } from "../reports/SheetModel";

/** A sheet as the port lists it. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  /** The block that holds content, or null on an empty sheet. */
  readonly used: BlockAddress | null;
  /** Present on sheets that this add-in wrote; read from a worksheet custom property, never from the name. */
  readonly mark: ReportMark | null;
}

/** A table (ListObject). */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** Header row, data and totals row. */
  readonly block: BlockAddress;
  readonly columns: readonly string[];
  readonly hasTotalsRow: boolean;
}

/** What a write did. */
export interface WriteReceipt {
  /** Sheets written, by their real names: a wished name that the user already had gets a number. */
  readonly sheets: readonly string[];
  /** Figures compared with the engine after the write. */
  readonly compared: number;
  /** Cells whose calculated figure differs from the engine's; empty when the report ties out. */
  readonly mismatches: readonly {
    readonly cell: string;
    readonly engine: number;
    readonly sheet: CellValue;
  }[];
}

/** How whoever started a write follows it, and stops it. */
export interface WriteControl {
  /** Once aborted, the write ends with the signal's reason and the workbook is as it was. */
  readonly signal?: AbortSignal;
  /** Share of the write that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** The one door to a workbook. Excel and .xlsx files stand behind it; nobody else knows which. */
export interface Workbook {
  readonly dateSystem: 1900 | 1904;
  sheets(): Promise<readonly SheetInfo[]>;
  tables(): Promise<readonly TableInfo[]>;
  /** @throws SHEET_MISSING when there is no such sheet. */
  read(sheet: string, block: BlockAddress): Promise<RangeGrid>;
  /** The formula of a cell with its "=", or null where it holds a plain value. */
  formula(sheet: string, cell: CellAddress): Promise<string | null>;
  /**
   * Writes sheets of ours: all of them or none. A sheet whose mark names the same report is rewritten in place,
   * inside its old and new block only; every other sheet stays as it is. A new sheet whose name is taken gets
   * " (2)", " (3)" ….
   */
  write(sheets: readonly SheetModel[], control?: WriteControl): Promise<WriteReceipt>;
}
