import type { BlockAddress, CellAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { CustomFunction } from "../../calc/custom/CustomFunction";
import { LiveCalculator, type ShownCell, type SourceChange } from "../../calc/LiveCalculator";
import { MemoryWorkbook } from "../model/MemoryWorkbook";
import type { ModelName, ModelSheet, ModelTable } from "../model/WorkbookModel";
import { LiveSheet } from "./LiveSheet";
import { liveSource } from "./liveSource";

/** Cells that were set, formulas or constants. */
export interface SetBlock {
  readonly sheet: LiveSheet;
  readonly block: BlockAddress;
}

const never = (): boolean => false;

/** A workbook that stays calculated while the user and the add-in change it. */
export class LiveWorkbook extends MemoryWorkbook {
  override readonly sheets: LiveSheet[] = [];
  #calculator: LiveCalculator | null = null;
  /** The calculation under way. */
  #steps: ReturnType<LiveCalculator["recalculation"]> | null = null;
  #isDue = never;
  #changes: SourceChange[] = [];
  #structureChanged = false;
  /** A cell of any sheet was set since changes were last taken. */
  #isTouched = false;
  #shown: ShownCell[] = [];
  #set: SetBlock[] = [];
  #lastTab = 0;
  #functions: readonly CustomFunction[] = [];
  /** Called when answers of custom functions have changed what cells show. */
  onAnswered: () => void = () => {};

  /** @param today The serial number of today. */
  constructor(
    dateSystem: 1900 | 1904,
    readonly today: number,
  ) {
    super(dateSystem);
  }

  override addSheet(name: string, wishedId?: number): LiveSheet {
    const tabId = wishedId ?? this.#lastTab + 1;
    this.#lastTab = Math.max(this.#lastTab, tabId);
    const id = `{00000000-0001-0000-0000-${tabId.toString(16).toUpperCase().padStart(12, "0")}}`;
    const sheet = new LiveSheet(id, tabId, name, () => {
      this.#isTouched = true;
    });
    this.sheets.push(sheet);
    this.#structureChanged = true;
    return sheet;
  }

  override renameSheet(sheet: ModelSheet, name: string): void {
    super.renameSheet(sheet, name);
    this.#structureChanged = true;
  }

  override moveSheet(sheet: ModelSheet, position: number): void {
    super.moveSheet(sheet, position);
    this.#structureChanged = true;
  }

  override setName(name: string, refersTo: string, sheet: ModelSheet | null): ModelName {
    this.#structureChanged = true;
    return super.setName(name, refersTo, sheet);
  }

  override removeName(name: ModelName): void {
    super.removeName(name);
    this.#structureChanged = true;
  }

  override addTable(
    sheet: ModelSheet,
    block: BlockAddress,
    name: string,
    columns: readonly string[],
  ): ModelTable {
    this.#structureChanged = true;
    return super.addTable(sheet, block, name, columns);
  }

  override removeTable(table: ModelTable): void {
    super.removeTable(table);
    this.#structureChanged = true;
  }

  override tableChanged(): void {
    this.#structureChanged = true;
  }

  override structureChanged(): void {
    this.#structureChanged = true;
  }

  override value(sheet: ModelSheet, row: number, column: number): CellValue {
    this.#calculate();
    return this.#calculator!.value(sheet.name, row, column);
  }

  /** Nothing is left to calculate. */
  get isSettled(): boolean {
    this.#takeChanges();
    return this.#calculator !== null && !this.#steps && this.#changes.length === 0;
  }

  /**
   * What a formula would show in a cell, as the rule of a conditional format.
   * @param from The cell the formula was written for: its relative references move from there.
   */
  evaluate(formula: string, sheet: ModelSheet, at: CellAddress, from: CellAddress): CellValue {
    this.#calculate();
    return this.#calculator!.evaluate(formula, { sheet: sheet.name, ...at }, from);
  }

  /** Takes the functions that formulas may call beside Excel's own. */
  useFunctions(functions: readonly CustomFunction[]): void {
    this.#functions = functions;
    this.#calculate();
    this.#shown.push(...this.#calculator!.useFunctions(functions));
  }

  override calculateAnew(): void {
    this.useFunctions(this.#functions);
    this.onAnswered();
  }

  /** Formulas whose results spill, with the blocks they fill. */
  get spills(): LiveCalculator["spills"] {
    this.#calculate();
    return this.#calculator!.spills;
  }

  /** The cells of circular references. */
  get circular(): LiveCalculator["circular"] {
    this.#calculate();
    return this.#calculator!.circular;
  }

  /** Why a cell shows an error. */
  message(sheet: ModelSheet, row: number, column: number): ReturnType<LiveCalculator["message"]> {
    this.#calculate();
    return this.#calculator!.message(sheet.name, row, column);
  }

  /** What a cell showed when it was last calculated, whatever is due. */
  known(sheet: ModelSheet, row: number, column: number): CellValue {
    return this.#calculator?.known(sheet.name, row, column) ?? null;
  }

  /**
   * Calculates what is due by a step: a formula, or less once `isDue` says so.
   * @returns Whether anything is left to do.
   */
  calculateStep(isDue = never): boolean {
    this.#takeChanges();
    if (!this.#calculator) {
      this.#calculator = this.#makeCalculator();
      this.#changes = [];
    }
    if (!this.#steps && this.#changes.length > 0) {
      this.#steps = this.#calculator.recalculation(this.#changes, () => this.#isDue());
      this.#changes = [];
    }
    if (!this.#steps) return false;
    this.#isDue = isDue;
    const step = this.#steps.next();
    if (!step.done) return true;
    this.#steps = null;
    this.#shown.push(...step.value);
    return this.#changes.length > 0;
  }

  /** Hands over the blocks that were set since the last call. */
  takeSet(): readonly SetBlock[] {
    this.#takeChanges();
    return this.#set.splice(0);
  }

  /** Hands over the cells that show another value since the last call. */
  takeShown(): readonly ShownCell[] {
    return this.#shown.splice(0);
  }

  #calculate(): void {
    while (this.calculateStep());
  }

  #takeChanges(): void {
    if (this.#isTouched) this.#takeCells();
    if (!this.#structureChanged) return;
    this.#structureChanged = false;
    // Everything is read anew: what is under way is of no use.
    this.#steps?.return([]);
    this.#steps = null;
    this.#changes = [{ kind: "structure" }];
  }

  #takeCells(): void {
    this.#isTouched = false;
    for (const sheet of this.sheets) {
      for (const block of sheet.changedCells.take()) {
        this.#set.push({ sheet, block });
        this.#changes.push({ kind: "cells", block: { sheet: sheet.name, ...block } });
      }
    }
  }

  #makeCalculator(): LiveCalculator {
    return new LiveCalculator(liveSource(this, this.today), {
      functions: this.#functions,
      onAnswered: (changed) => {
        this.#shown.push(...changed);
        this.onAnswered();
      },
    });
  }
}
