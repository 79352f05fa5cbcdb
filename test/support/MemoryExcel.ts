import { writeXlsx } from "hucre";
import type { BlockAddress, CellAddress } from "../../src/cells/address";
import { blockFromName, blockName } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { placeOf } from "../../src/cells/place";
import type { RangeGrid } from "../../src/cells/RangeGrid";
import { financeError } from "../../src/core/errors/financeError";
import type { SheetCell, SheetModel } from "../../src/reports/SheetModel";
import type { CellInserter, InsertedCell } from "../../src/workbook/CellInserter";
import type { Navigator, SheetBlock } from "../../src/workbook/Navigator";
import type { SettingsStore } from "../../src/workbook/SettingsStore";
import type { SheetCopier } from "../../src/workbook/SheetCopier";
import type { Undoable, UndoableRun } from "../../src/workbook/Undoable";
import type { SheetInfo, TableInfo, Workbook, WriteControl, WriteReceipt } from "../../src/workbook/Workbook";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../../src/workbook/xlsx/XlsxWorkbook";

interface UndoRecord {
  readonly run: UndoableRun;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/**
 * A workbook that is open before a user, over the .xlsx adapter: it has a selection, settings, and an undo record that
 * holds the whole file as it was.
 */
export class MemoryExcel implements Workbook, Navigator, Undoable, SheetCopier, SettingsStore, CellInserter {
  readonly #settings = new Map<string, string>();
  readonly #typed = new Map<string, { readonly formula: string | null; readonly value: CellValue }>();
  #undo: UndoRecord | null = null;
  selected: SheetBlock | null = null;
  /** Where the user was taken, latest last. */
  readonly shown: string[] = [];
  /** Runs between the parts of a write, so that a test can do something meanwhile. */
  duringWrite: () => Promise<void> = async () => undefined;

  constructor(private book: XlsxWorkbook) {}

  static async open(bytes: Uint8Array): Promise<MemoryExcel> {
    return new MemoryExcel(await openXlsx(bytes, { file: "book.xlsx" }));
  }

  /** A new workbook, as Excel opens it. */
  static async blank(): Promise<MemoryExcel> {
    return MemoryExcel.open(await writeXlsx({ sheets: [{ name: "Sheet1", rows: [] }] }));
  }

  get dateSystem(): 1900 | 1904 {
    return this.book.dateSystem;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return this.book.sheets();
  }

  tables(): Promise<readonly TableInfo[]> {
    return this.book.tables();
  }

  async read(sheet: string, block: BlockAddress): Promise<RangeGrid> {
    const grid = await this.book.read(sheet, block);
    const values = grid.values.map((row, down) =>
      row.map((value, right) => {
        const typed = this.#typed.get(placeOf(sheet, block.top + down, block.left + right));
        return typed ? typed.value : value;
      }),
    );
    return { ...grid, values };
  }

  async formula(sheet: string, cell: CellAddress): Promise<string | null> {
    const typed = this.#typed.get(placeOf(sheet, cell.row, cell.column));
    return typed ? typed.formula : this.book.formula(sheet, cell);
  }

  /** Types a formula that Excel has calculated to this value. */
  type(sheet: string, { row, column }: CellAddress, formula: string, value: CellValue): void {
    this.#typed.set(placeOf(sheet, row, column), { formula, value });
  }

  async write(sheets: readonly SheetModel[], control: WriteControl = {}): Promise<WriteReceipt> {
    const before = await this.#bytes();
    control.onProgress?.(0.5);
    await this.duringWrite();
    control.signal?.throwIfAborted();
    const receipt = await this.book.write(sheets);
    control.onProgress?.(1);
    const run = { runId: sheets[0]!.mark.runId, sheets: receipt.sheets, finished: true };
    this.#undo = { run, before, after: await this.#bytes() };
    return receipt;
  }

  async selection(): Promise<SheetBlock | null> {
    return this.selected;
  }

  async show(sheet: string, block?: BlockAddress): Promise<void> {
    const known = (await this.sheets()).map(({ name }) => name);
    if (!known.includes(sheet)) throw financeError("SHEET_MISSING", { sheet, sheets: known.join(", ") });
    this.selected = { sheet, block: block ?? { top: 0, left: 0, bottom: 0, right: 0 } };
    this.shown.push(block ? `${sheet}!${block.top},${block.left}` : sheet);
  }

  async lastRun(): Promise<UndoableRun | null> {
    return this.#undo?.run ?? null;
  }

  async undoLastRun(): Promise<UndoableRun> {
    const record = this.#undo;
    if (!record) throw financeError("UNDO_REFUSED", { reason: "there is no run to take back" });
    const now = await this.#bytes();
    if (now.length !== record.after.length || now.some((byte, at) => byte !== record.after[at])) {
      throw financeError("UNDO_REFUSED", { reason: "the sheet has been edited since" });
    }
    this.book = await openXlsx(record.before, { file: "book.xlsx" });
    this.#undo = null;
    return record.run;
  }

  async freezeCopy(sheet: string): Promise<string> {
    const mark = (await this.sheets()).find(({ name }) => name === sheet)?.mark;
    const block = mark && blockFromName(mark.block);
    if (!block) throw financeError("SHEET_MISSING", { sheet, sheets: "" });
    const { values } = await this.book.read(sheet, block);
    const rows = values.map((row) => row.map((value): SheetCell => ({ value })));
    const receipt = await this.book.write([{ ...plainSheet, name: `${sheet} values`, rows }]);
    return receipt.sheets[0]!;
  }

  async insertCells(
    sheet: string,
    block: BlockAddress,
    rows: readonly (readonly (InsertedCell | null)[])[],
  ): Promise<void> {
    const { values } = await this.read(sheet, block);
    const down = values.findIndex((row) => row.some((value) => value !== null));
    if (down >= 0) {
      const right = values[down]!.findIndex((value) => value !== null);
      const place = placeOf(sheet, block.top + down, block.left + right);
      const value = JSON.stringify(values[down]![right]);
      throw financeError("CELLS_IN_USE", { place, value, needed: blockName(block) });
    }
    for (const [index, row] of rows.entries()) {
      for (const [column, cell] of row.entries()) {
        const place = placeOf(sheet, block.top + index, block.left + column);
        if (cell) this.#typed.set(place, { formula: cell.formula ?? null, value: cell.value ?? null });
      }
    }
  }

  async setting(key: string): Promise<string | null> {
    return this.#settings.get(key) ?? null;
  }

  async changeSetting(key: string, text: string | null): Promise<void> {
    if (text === null) this.#settings.delete(key);
    else this.#settings.set(key, text);
  }

  /** As if the pane had been closed while the last run was writing. */
  endedInTheMiddle(): void {
    if (this.#undo) this.#undo = { ...this.#undo, run: { ...this.#undo.run, finished: false } };
  }

  async sheetNames(): Promise<readonly string[]> {
    return (await this.sheets()).map(({ name }) => name);
  }

  /** The workbook as it is now, opened anew. */
  async copy(): Promise<XlsxWorkbook> {
    return openXlsx(await this.#bytes(), { file: "book.xlsx" });
  }

  /** Replaces the workbook, as when the user edits it. */
  async edit(change: (book: XlsxWorkbook) => Promise<XlsxWorkbook>): Promise<void> {
    this.book = await change(this.book);
  }

  #bytes(): Promise<Uint8Array> {
    return this.book.save();
  }
}

const plainSheet: Omit<SheetModel, "name" | "rows"> = {
  report: "frozen",
  columns: [],
  rowHeights: {},
  names: [],
  freezeAt: null,
  gridlines: false,
  conditionalFormats: [],
  validations: [],
  charts: [],
  tables: [],
  print: null,
  tabColor: null,
  mark: { report: "frozen", version: 1, runId: "", message: null, inputs: [] },
};
