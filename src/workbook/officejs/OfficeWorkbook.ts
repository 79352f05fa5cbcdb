import { blockName, cellName, type BlockAddress, type CellAddress } from "../../cells/address";
import type { RangeGrid } from "../../cells/RangeGrid";
import { financeError } from "../../core/errors/financeError";
import type { SheetModel } from "../../reports/SheetModel";
import type { CellInserter, InsertedCell } from "../CellInserter";
import type { Navigator, SheetBlock } from "../Navigator";
import type { SettingsStore } from "../SettingsStore";
import type { SheetCopier } from "../SheetCopier";
import { undoableRun } from "../undo/undoableRun";
import type { Undoable, UndoableRun } from "../Undoable";
import type { SheetInfo, TableInfo, Workbook, WriteControl, WriteReceipt } from "../Workbook";
import { asOnlyWriter } from "./asOnlyWriter";
import { blockOfRange, blockProperties } from "./blockOfRange";
import { BookListing } from "./BookListing";
import { dateSystemOf } from "./dateSystemOf";
import { freezeCopy } from "./freezeCopy";
import { insertCells } from "./insertCells";
import { newRun, type ExcelRun } from "./newRun";
import { readGrid } from "./readGrid";
import { refusedByExcel } from "./refusedByExcel";
import { changeSetting, readSetting } from "./settingsPart";
import { readJournal } from "./undo/JournalStore";
import { undoLastRun } from "./undo/undoLastRun";
import { writeSheets } from "./writeSheets";

/** The workbook that is open in Excel, through Office.js. Each call is a run of its own there, or part of an action's. */
export class OfficeWorkbook
  implements Workbook, Navigator, Undoable, SheetCopier, SettingsStore, CellInserter
{
  private asked: Promise<BookListing> | null = null;

  private constructor(
    readonly dateSystem: 1900 | 1904,
    private readonly pane: string,
    private readonly run: ExcelRun,
  ) {}

  /** @param pane Names the pane among others that may write into the same workbook; the same after a reload. */
  static async open(pane: string): Promise<OfficeWorkbook> {
    const dateSystem = await newRun(dateSystemOf).catch(inOurWords());
    return new OfficeWorkbook(dateSystem, pane, newRun);
  }

  /**
   * Does a whole action in one run. Nothing that was read is kept for a later call, and nothing stays queued between two
   * calls: a failure is that of the call that met it.
   */
  inOneRun<Result>(action: (workbook: OfficeWorkbook) => Promise<Result>): Promise<Result> {
    return this.run((context) =>
      action(new OfficeWorkbook(this.dateSystem, this.pane, (work) => work(context))),
    );
  }

  async sheets(): Promise<readonly SheetInfo[]> {
    return (await this.listing()).infos;
  }

  async tables(): Promise<readonly TableInfo[]> {
    return (await this.listing()).tableInfos;
  }

  read(sheet: string, block: BlockAddress): Promise<RangeGrid> {
    return this.inExcel((context) => readGrid(context, sheet, block), sheet);
  }

  formula(sheet: string, cell: CellAddress): Promise<string | null> {
    return this.inExcel(async (context) => {
      const proxy = context.workbook.worksheets.getItemOrNullObject(sheet);
      const range = proxy.getRange(cellName(cell)).load("formulas,values");
      await context.sync();
      if (proxy.isNullObject) throw await sheetMissing(context, sheet);
      const formula: unknown = range.formulas[0]![0];
      // A text may look like a formula: it is its own value then.
      const isFormula =
        typeof formula === "string" && formula.startsWith("=") && formula !== range.values[0]![0];
      return isFormula ? formula : null;
    }, sheet);
  }

  write(sheets: readonly SheetModel[], control: WriteControl = {}): Promise<WriteReceipt> {
    return this.writing(() => writeSheets(this.run, sheets, control));
  }

  selection(): Promise<SheetBlock | null> {
    return this.inExcel(async (context) => {
      const range = context.workbook.getSelectedRange().load(blockProperties);
      const sheet = range.worksheet.load("name");
      try {
        await context.sync();
      } catch (problem) {
        // Several blocks, or a chart: no single block is selected.
        if (problem instanceof OfficeExtension.Error && problem.code === "InvalidSelection") return null;
        throw problem;
      }
      return { sheet: sheet.name, block: blockOfRange(range) };
    });
  }

  show(sheet: string, block: BlockAddress = { top: 0, left: 0, bottom: 0, right: 0 }): Promise<void> {
    return this.inExcel(async (context) => {
      const proxy = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (proxy.isNullObject) throw await sheetMissing(context, sheet);
      proxy.activate();
      proxy.getRange(blockName(block)).select();
      await context.sync();
    }, sheet);
  }

  /** Calculates all formulas of the workbook, and calls custom functions again. */
  calculateAnew(): Promise<void> {
    return this.inExcel(async (context) => {
      context.workbook.application.calculate("Full");
      await context.sync();
    });
  }

  async lastRun(): Promise<UndoableRun | null> {
    return undoableRun((await this.inExcel(readJournal)).journal);
  }

  undoLastRun(): Promise<UndoableRun> {
    return this.writing(() => undoLastRun(this.run));
  }

  freezeCopy(sheet: string): Promise<string> {
    return this.writing(() => freezeCopy(this.run, sheet));
  }

  insertCells(
    sheet: string,
    block: BlockAddress,
    rows: readonly (readonly (InsertedCell | null)[])[],
  ): Promise<void> {
    return this.writing(() =>
      this.inExcel(async (context) => {
        const proxy = context.workbook.worksheets.getItemOrNullObject(sheet);
        await context.sync();
        if (proxy.isNullObject) throw await sheetMissing(context, sheet);
        await insertCells(context, proxy, sheet, block, rows);
      }, sheet),
    );
  }

  setting(key: string): Promise<string | null> {
    return this.inExcel((context) => readSetting(context, key));
  }

  changeSetting(key: string, text: string | null): Promise<void> {
    return this.inExcel((context) => changeSetting(context, key, text));
  }

  /** Calls that come before the answer share it; none is kept after it. */
  private listing(): Promise<BookListing> {
    this.asked ??= this.inExcel(BookListing.read).finally(() => (this.asked = null));
    return this.asked;
  }

  private writing<Result>(work: () => Promise<Result>): Promise<Result> {
    return asOnlyWriter(this.run, this.pane, work).catch(inOurWords());
  }

  /** @param place What the work is about, for messages. */
  private inExcel<Result>(
    work: (context: Excel.RequestContext) => Promise<Result>,
    place?: string,
  ): Promise<Result> {
    return this.run(work).catch(inOurWords(place));
  }
}

function inOurWords(place?: string): (problem: unknown) => never {
  return (problem) => {
    throw refusedByExcel(problem, place);
  };
}

async function sheetMissing(context: Excel.RequestContext, sheet: string): Promise<Error> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheets = worksheets.items.map(({ name }) => name).join(", ");
  return financeError("SHEET_MISSING", { sheet, sheets });
}
