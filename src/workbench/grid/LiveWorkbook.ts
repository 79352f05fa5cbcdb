import type { BlockAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { CustomFunction } from "../../calc/custom/CustomFunction";
import { LiveCalculator, type ShownCell, type SourceChange } from "../../calc/LiveCalculator";
import { MemoryWorkbook } from "../model/MemoryWorkbook";
import type { ModelName, ModelSheet, ModelTable } from "../model/WorkbookModel";
import { LiveSheet } from "./LiveSheet";
import { liveSource } from "./liveSource";

/** What a settled workbook shows anew. */
export interface Settled {
  /** Cells that show another value because of a calculation. */
  readonly shown: readonly ShownCell[];
  /** Cells that were set, formulas or constants. */
  readonly set: readonly { readonly sheet: LiveSheet; readonly block: BlockAddress }[];
}

/** A workbook that stays calculated while the user and the add-in change it. */
export class LiveWorkbook extends MemoryWorkbook {
  override readonly sheets: LiveSheet[] = [];
  #calculator: LiveCalculator | null = null;
  #structureChanged = false;
  #shown: ShownCell[] = [];
  #set: { sheet: LiveSheet; block: BlockAddress }[] = [];
  #lastTab = 0;
  #functions: readonly CustomFunction[] = [];
  /** Called when answers of custom functions have changed what cells show. */
  onAnswered: () => void = () => {};

  /** @param today The serial number of today. */
  constructor(
    dateSystem: 1900 | 1904,
    private readonly today: number,
  ) {
    super(dateSystem);
  }

  override addSheet(name: string, wishedId?: number): LiveSheet {
    const tabId = wishedId ?? this.#lastTab + 1;
    this.#lastTab = Math.max(this.#lastTab, tabId);
    const id = `{00000000-0001-0000-0000-${tabId.toString(16).toUpperCase().padStart(12, "0")}}`;
    const sheet = new LiveSheet(id, tabId, name, () => {});
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

  /** Takes the functions that formulas may call beside Excel's own. */
  useFunctions(functions: readonly CustomFunction[]): void {
    this.#functions = functions;
    this.#calculate();
    this.#shown.push(...this.#calculator!.useFunctions(functions));
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

  /** Calculates what is due and hands over what has changed since the last call. */
  settle(): Settled {
    this.#calculate();
    return { shown: this.#shown.splice(0), set: this.#set.splice(0) };
  }

  #calculate(): void {
    const changes: SourceChange[] = [];
    for (const sheet of this.sheets) {
      for (const block of sheet.changedCells.take()) {
        this.#set.push({ sheet, block });
        changes.push({ kind: "cells", block: { sheet: sheet.name, ...block } });
      }
    }
    if (this.#structureChanged) changes.push({ kind: "structure" });
    this.#structureChanged = false;
    if (!this.#calculator) this.#calculator = this.#makeCalculator();
    else if (changes.length > 0) this.#shown.push(...this.#calculator.recalculate(changes));
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
