import type { BlockAddress, CellAddress } from "../../cells/address";
import type { RangeGrid } from "../../cells/RangeGrid";
import { financeError } from "../../core/errors/financeError";
import type { SheetModel } from "../../reports/SheetModel";
import type { SettingsStore } from "../SettingsStore";
import { settingFromXml, settingsNamespace, xmlWithSetting } from "../settings/settingsXml";
import type { Undoable, UndoableRun } from "../Undoable";
import { undoableRun } from "../undo/undoableRun";
import type { SheetInfo, TableInfo, Workbook, WriteReceipt } from "../Workbook";
import { customXmlOf, setCustomXml } from "./package/customXml";
import { formulaAt } from "./read/formulaAt";
import type { ListedSheet } from "./read/workbookPart";
import { WorkbookReading } from "./read/WorkbookReading";
import { blocksMeet } from "../placing/blocks";
import { journalOf } from "./undo/journalOfFile";
import { undoLastRun } from "./undo/undoLastRun";
import { writeSheets } from "./write/writeSheets";

/**
 * A workbook in an .xlsx file. Writing adds or rewrites sheets of ours and leaves every other part of the file as it
 * is, byte for byte; `openXlsx` and `newXlsx` make one.
 */
export class XlsxWorkbook implements Workbook, Undoable, SettingsStore {
  constructor(
    private reading: WorkbookReading,
    private readonly file: string,
  ) {}

  get dateSystem(): 1900 | 1904 {
    return this.reading.workbook.dateSystem;
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    const { reading } = this;
    return reading.sheets.map((sheet) => ({
      name: sheet.name,
      visible: sheet.visible,
      used: reading.used(sheet),
      mark: reading.mark(sheet),
    }));
  }

  async tables(): Promise<readonly TableInfo[]> {
    return this.reading.tables();
  }

  async read(sheet: string, block: BlockAddress): Promise<RangeGrid> {
    const found = this.sheetNamed(sheet);
    return {
      sheet: found.name,
      block,
      values: this.reading.values(found, block),
      merged: this.reading.reading(found).merged.filter((area) => blocksMeet(area, block)),
    };
  }

  async formula(sheet: string, cell: CellAddress): Promise<string | null> {
    return formulaAt(this.reading.opc.utf8(this.sheetNamed(sheet).part), cell);
  }

  async write(sheets: readonly SheetModel[]): Promise<WriteReceipt> {
    this.refuseStrict();
    // Everything is written to a copy, so that a failure leaves this workbook as it was.
    const { reading, receipt } = await writeSheets(this.reading, sheets);
    this.reading = reading;
    return receipt;
  }

  async lastRun(): Promise<UndoableRun | null> {
    return undoableRun(journalOf(this.reading));
  }

  async undoLastRun(): Promise<UndoableRun> {
    this.refuseStrict();
    const { reading, run } = await undoLastRun(this.reading);
    this.reading = reading;
    return run;
  }

  async setting(key: string): Promise<string | null> {
    return settingFromXml(this.settingsXml(), key);
  }

  async changeSetting(key: string, text: string | null): Promise<void> {
    this.refuseStrict();
    const changed = xmlWithSetting(this.settingsXml(), key, text);
    const opc = this.reading.opc.fork();
    setCustomXml(opc, this.reading.workbook.part, settingsNamespace, changed === null ? [] : [changed]);
    this.reading = new WorkbookReading(opc);
  }

  /** The file's bytes: the same workbook gives the same bytes. */
  async save(): Promise<Uint8Array> {
    if (this.reading.workbook.sheets.length === 0) throw new Error("A workbook needs a sheet to be saved.");
    return this.reading.opc.toBytes();
  }

  private settingsXml(): string | null {
    const { opc, workbook } = this.reading;
    return customXmlOf(opc, workbook.part, settingsNamespace)[0]?.xml ?? null;
  }

  private refuseStrict(): void {
    if (!this.reading.workbook.strict) return;
    const reason = "it can be read, but nothing can be added to it";
    const kind = 'a "Strict Open XML" workbook';
    throw financeError("WORKBOOK_KIND_REFUSED", { file: this.file, kind, reason });
  }

  private sheetNamed(sheet: string): ListedSheet {
    const found = this.reading.sheet(sheet);
    if (found) return found;
    const sheets = this.reading.sheets.map((each) => each.name).join(", ");
    throw financeError("SHEET_MISSING", { sheet, sheets });
  }
}
