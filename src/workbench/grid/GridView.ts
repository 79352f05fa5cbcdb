import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type ICellData,
  type ICommandInfo,
  type Workbook,
} from "@univerjs/core";
import { FormulaDataModel, SetArrayFormulaDataMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { IEditorBridgeService } from "@univerjs/sheets-ui";
import type { BlockAddress, CellAddress } from "../../cells/address";
import { around } from "../../workbook/placing/blocks";
import { rowBlocks } from "../../workbook/placing/rowBlocks";
import { TimeSlice } from "../../functions/support/TimeSlice";
import { GridBook } from "./GridBook";
import type { GridListener } from "./GridListener";
import { GridLooks } from "./GridLooks";
import { GridSelection } from "./GridSelection";
import { GridSheets } from "./GridSheets";
import { gridCell, gridValue } from "./gridCell";
import { gridStyle } from "./gridStyle";
import { enterFormulas } from "./enterFormulas";
import { followLinks } from "./followLinks";
import { leaveFormulasToModel } from "./leaveFormulasToModel";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook, SetBlock } from "./LiveWorkbook";
import { pushSheetChanges, SheetSignatures } from "./sheetChanges";
import { SheetPaint } from "./SheetPaint";
import { spillData } from "./spillData";
import type { UniverGrid } from "./univerGrid";
import { takeUserEdit, type UserEdit } from "./userEdits";
import { restoreMutation, type UserHistory } from "./UserHistory";
import { gridId, workbookData } from "./workbookData";

/** Cells that are drawn in one step; between two the page gets its turn. */
const cellsAtOnce = 20_000;

/** Cells that the model holds otherwise than the grid. */
interface Due {
  readonly sheet: LiveSheet;
  readonly block: BlockAddress;
  /** Their looks, not what they hold. */
  readonly isStyle: boolean;
}

/**
 * Shows a workbook in Univer's grid. The workbook is the truth: what the user does in the grid is taken over into it,
 * and what it shows is written back.
 */
export class GridView {
  readonly sheets = new GridSheets();
  readonly #commands: ICommandService;
  readonly #history: UserHistory;
  readonly #signatures: SheetSignatures;
  readonly #paint: SheetPaint;
  readonly #looks: GridLooks;
  #isWriting = false;
  #hasSpills = false;
  #edits: UserEdit[] = [];
  readonly #due: Due[] = [];
  #settling: Promise<void> | null = null;

  constructor(
    grid: UniverGrid,
    readonly workbook: LiveWorkbook,
    private readonly listener: GridListener,
  ) {
    const { univer, services } = grid;
    this.#commands = services.get(ICommandService);
    while (workbook.calculateStep());
    const unit = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, workbookData(workbook));
    // Univer's plugins start with the first workbook.
    this.grid = new GridBook(unit, services.get(FormulaDataModel));
    this.#looks = new GridLooks(unit);
    this.selection = new GridSelection(services, this.grid, this.sheets);
    this.#history = services.get(IUndoRedoService) as UserHistory;
    services.get(IUniverInstanceService).focusUnit(gridId);
    for (const sheet of workbook.sheets) this.sheets.bind(sheet.id, sheet);
    this.#signatures = new SheetSignatures(workbook);
    this.#forgetChanges();
    this.#drawSpills();
    this.#paint = new SheetPaint(grid, workbook, this.sheets);
    this.#commands.registerCommand(restoreMutation);
    this.#commands.beforeCommandExecuted((command) => this.#awaitUser(command));
    this.#commands.onCommandExecuted((command) => this.#followUser(command));
    services.get(IEditorBridgeService).visible$.subscribe(({ visible }) => listener.editing(visible));
    leaveFormulasToModel(services);
    enterFormulas(services);
    followLinks(services, workbook, this.selection);
  }

  /** Univer's own picture of the workbook. */
  readonly grid: GridBook;
  readonly selection: GridSelection;

  get activeSheet(): LiveSheet | null {
    return this.selection.sheet;
  }

  /** Brings a sheet and blocks of it before the user. */
  select(sheet: LiveSheet, blocks: readonly BlockAddress[]): void {
    this.#write(() => this.selection.select(sheet, blocks));
  }

  /** What a cell of the grid shows, formatted. */
  shown(sheet: LiveSheet, row: number, column: number): string {
    const id = this.sheets.id(sheet);
    const cell = id === undefined ? null : this.grid.worksheet(id)?.getCell(row, column);
    return String(cell?.v ?? "");
  }

  /** Draws what was set at once, and what formulas give when it has been calculated. */
  async refresh(): Promise<void> {
    const slice = new TimeSlice();
    this.#paint.expectMore();
    this.#takeDue();
    while (this.#drawNext()) if (slice.isOver) await slice.next();
    await this.calculated(slice);
  }

  /** Settles when all that is due is calculated and drawn; the page stays alive meanwhile. */
  async calculated(slice = new TimeSlice()): Promise<void> {
    this.#settling ??= this.#settle(slice);
    await this.#settling;
  }

  async #settle(slice: TimeSlice): Promise<void> {
    // What is due already is calculated together with what is set in the same moment.
    await Promise.resolve();
    if (slice.isOver) await slice.next();
    while (this.workbook.calculateStep(() => slice.isOver)) if (slice.isOver) await slice.next();
    this.#settling = null;
    this.#write(() => this.#drawShown(this.workbook.takeShown()));
    this.#drawSpills();
    this.#paint.refresh();
  }

  /** @param byUser What the user has set; everything else is the add-in's. */
  #draw(byUser: readonly SetBlock[] = []): void {
    this.#takeDue(byUser);
    while (this.#drawNext());
  }

  #takeDue(byUser: readonly SetBlock[] = []): void {
    let isForgotten = false;
    this.#write(() => pushSheetChanges(this.#commands, this.workbook, this.sheets, this.#signatures));
    for (const { sheet, block } of byUser) this.#addDue(sheet, block, false);
    for (const { sheet, block } of this.workbook.takeSet()) {
      this.#addDue(sheet, block, false);
      const id = this.sheets.id(sheet);
      if (id !== undefined) isForgotten = this.#history.forgetWhere(id, block) || isForgotten;
    }
    for (const sheet of this.workbook.sheets) {
      for (const block of sheet.changedStyles.take()) this.#addDue(sheet, block, true);
    }
    if (isForgotten) this.listener.forgotten();
  }

  #addDue(sheet: LiveSheet, block: BlockAddress, isStyle: boolean): void {
    for (const part of rowBlocks(block, cellsAtOnce)) this.#due.push({ sheet, block: part, isStyle });
  }

  /** Draws what is due next: blocks of one sheet, for each change of the grid tells everybody who listens. */
  #drawNext(): boolean {
    const [first] = this.#due;
    if (!first) return false;
    const { sheet, isStyle } = first;
    let cells = 0;
    const over = this.#due.findIndex((due) => {
      cells += cellsIn(due.block);
      return due.sheet !== sheet || due.isStyle !== isStyle || (due !== first && cells > cellsAtOnce);
    });
    const blocks = this.#due.splice(0, over < 0 ? this.#due.length : over).map(({ block }) => block);
    this.#write(() => (isStyle ? this.#drawLooks(sheet, blocks) : this.#drawCells(sheet, blocks)));
    return true;
  }

  #drawCells(sheet: LiveSheet, blocks: readonly BlockAddress[]): void {
    const cells = new ObjectMatrix<ICellData>();
    for (const { row, column } of cellsOf(blocks))
      cells.setValue(row, column, this.#cell(sheet, row, column));
    this.#setCells(sheet, cells, false);
  }

  #drawLooks(sheet: LiveSheet, blocks: readonly BlockAddress[]): void {
    const id = this.sheets.id(sheet);
    const worksheet = id === undefined ? null : this.grid.worksheet(id);
    if (!worksheet) return;
    for (const { row, column } of cellsOf(blocks)) {
      this.#looks.set(worksheet, row, column, sheet.style(row, column));
    }
    if (sheet !== this.activeSheet) return;
    // The grid draws anew from its first cell to the one that it is told of.
    const corner = blocks.reduce(around);
    const told = new ObjectMatrix<ICellData>();
    told.setValue(corner.bottom, corner.right, { s: gridStyle(sheet.style(corner.bottom, corner.right)) });
    this.#setCells(sheet, told, true);
  }

  #cell(sheet: LiveSheet, row: number, column: number): ICellData {
    const cell = sheet.cell(row, column);
    return gridCell(
      cell,
      cell?.formula === undefined ? (cell?.value ?? null) : this.workbook.known(sheet, row, column),
    );
  }

  #drawShown(shown: ReturnType<LiveWorkbook["takeShown"]>): void {
    const matrices = new Map<LiveSheet, ObjectMatrix<ICellData>>();
    for (const { sheet: name, row, column, value } of shown) {
      const sheet = this.workbook.sheets.find((each) => each.name === name);
      // What spills over a cell is drawn with its formula.
      if (sheet?.cell(row, column)?.formula === undefined) continue;
      let cells = matrices.get(sheet);
      if (!cells) matrices.set(sheet, (cells = new ObjectMatrix<ICellData>()));
      cells.setValue(row, column, gridValue(value));
    }
    for (const [sheet, cells] of matrices) this.#setCells(sheet, cells, true);
  }

  /** @param isShown Nothing that was entered changes, only what shows. */
  #setCells(sheet: LiveSheet, cells: ObjectMatrix<ICellData>, isShown: boolean): void {
    const subUnitId = this.sheets.id(sheet);
    if (subUnitId === undefined) return;
    const options = { onlyLocal: true, ...(isShown ? { fromFormula: true } : {}) };
    const params = { unitId: gridId, subUnitId, cellValue: cells.getMatrix() };
    this.#commands.syncExecuteCommand(SetRangeValuesMutation.id, params, options);
  }

  #drawSpills(): void {
    const spills = this.workbook.spills;
    if (spills.length === 0 && !this.#hasSpills) return;
    this.#hasSpills = spills.length > 0;
    const data = spillData(this.workbook, this.sheets, spills);
    this.#write(() => {
      this.#commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, data, { onlyLocal: true });
    });
  }

  /** What the add-in has set so far is drawn before the user moves cells: a request may be in the middle. */
  #awaitUser({ type }: Readonly<ICommandInfo>): void {
    const isUsers = type === CommandType.MUTATION && !this.#isWriting && this.#edits.length === 0;
    if (isUsers) this.#draw();
  }

  #followUser(command: Readonly<ICommandInfo>): void {
    if (this.#isWriting) return;
    if (command.id === SetArrayFormulaDataMutation.id) {
      // The grid has put its own idea of what spills in place of ours.
      this.#hasSpills = true;
      queueMicrotask(() => this.#drawSpills());
      return;
    }
    if (GridSelection.isChanged(command)) this.listener.selected();
    const edit = takeUserEdit(command, this.grid, this.workbook, this.sheets, this.#history);
    if (!edit) return;
    if (this.#edits.push(edit) > 1) return;
    queueMicrotask(() => this.#takeEdits());
  }

  #takeEdits(): void {
    const edits = this.#edits.splice(0);
    // Undoing and redoing lose references as well, which are part of a step already.
    this.#history.lost = [];
    for (const each of edits) each.finish?.();
    // What the user changed stands in the grid already; a formula's value does not.
    for (const sheet of this.workbook.sheets) sheet.changedStyles.take();
    for (const each of edits) each.format?.();
    this.#signatures.take(this.workbook);
    const set = this.workbook.takeSet();
    // The grid draws only sheets that it has made ready, and the command may just be making one.
    setTimeout(() => {
      this.#draw(set);
      void this.calculated().then(() => this.listener.edited(edits));
    });
  }

  #forgetChanges(): void {
    this.workbook.takeSet();
    this.workbook.takeShown();
    for (const sheet of this.workbook.sheets) {
      sheet.changedStyles.take();
      sheet.isResized = false;
    }
  }

  #write(draw: () => void): void {
    this.#isWriting = true;
    try {
      draw();
    } finally {
      this.#isWriting = false;
    }
  }
}

function* cellsOf(blocks: readonly BlockAddress[]): Iterable<CellAddress> {
  for (const { top, left, bottom, right } of blocks) {
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) yield { row, column };
    }
  }
}

function cellsIn({ top, left, bottom, right }: BlockAddress): number {
  return (bottom - top + 1) * (right - left + 1);
}
