import type { BlockAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import { Calculator } from "../../calc/Calculator";
import { MemorySheet } from "./MemorySheet";
import { renameSheetIn } from "./renameSheetIn";
import type { Restore } from "./shift/Follower";
import { keptReferences, withTexts } from "./shift/keptReferences";
import { forgetSheet } from "./shift/shiftCells";
import type { ModelName, ModelSheet, ModelTable, WorkbookModel } from "./WorkbookModel";

/** A workbook in memory, calculated by our calculator when a value is asked for. */
export class MemoryWorkbook implements WorkbookModel {
  readonly sheets: MemorySheet[] = [];
  readonly names: ModelName[] = [];
  readonly tables: ModelTable[] = [];
  readonly customXml = new Map<string, string>();
  readonly settings = new Map<string, string>();
  #calculator: Calculator | null = null;
  #nextId = 1;

  constructor(readonly dateSystem: 1900 | 1904 = 1900) {}

  addSheet(name: string, wishedId?: number): MemorySheet {
    const tabId = wishedId ?? this.#nextId;
    this.#nextId = Math.max(this.#nextId, tabId) + 1;
    const id = `{00000000-0001-0000-0000-${tabId.toString(16).toUpperCase().padStart(12, "0")}}`;
    const sheet = new MemorySheet(id, tabId, name, () => this.#changed());
    this.sheets.push(sheet);
    this.#changed();
    return sheet;
  }

  calculateAnew(): void {
    this.#changed();
  }

  /** Cells were moved within the workbook. */
  structureChanged(): void {
    this.#changed();
  }

  /** @returns What puts back, after `restoreSheet`, what referred to the sheet. */
  removeSheet(sheet: ModelSheet): readonly Restore[] {
    const restores = forgetSheet(this, sheet);
    const names = this.names.filter((each) => each.sheet === sheet);
    const tables = this.tables.filter((each) => each.sheet === sheet);
    remove(this.sheets, sheet);
    for (const name of names) remove(this.names, name);
    for (const table of tables) remove(this.tables, table);
    this.structureChanged();
    return [...restores, () => this.names.push(...names), () => this.tables.push(...tables)];
  }

  /** Takes a sheet in again that was removed. */
  restoreSheet(sheet: MemorySheet, position: number): void {
    this.sheets.splice(position, 0, sheet);
    this.structureChanged();
  }

  renameSheet(sheet: ModelSheet, name: string): void {
    const old = sheet.name;
    for (const each of this.sheets) {
      if (each === sheet) each.name = name;
      for (const { row, column, formula, ...rest } of each.formulaCells()) {
        each.setCell(row, column, { ...rest, formula: renameSheetIn(formula, old, name) });
      }
    }
    for (const kept of keptReferences(this)) {
      kept.set(withTexts(kept.get(), kept.isAddress, (formula) => renameSheetIn(formula, old, name)));
    }
    this.#changed();
  }

  moveSheet(sheet: ModelSheet, position: number): void {
    const at = this.sheets.findIndex((each) => each === sheet);
    this.sheets.splice(position, 0, ...this.sheets.splice(at, 1));
  }

  setName(name: string, refersTo: string, sheet: ModelSheet | null): ModelName {
    const made: ModelName = { name, refersTo, sheet, visible: true, comment: "" };
    this.names.push(made);
    this.#changed();
    return made;
  }

  removeName(name: ModelName): void {
    remove(this.names, name);
    this.#changed();
  }

  addTable(sheet: ModelSheet, block: BlockAddress, name: string, columns: readonly string[]): ModelTable {
    const id = `{TABLE-${this.#nextId++}}`;
    const table: ModelTable = {
      id,
      name,
      sheet,
      block,
      columns: [...columns],
      hasTotalsRow: false,
      style: "",
    };
    this.tables.push(table);
    this.#changed();
    return table;
  }

  removeTable(table: ModelTable): void {
    remove(this.tables, table);
    this.#changed();
  }

  tableChanged(): void {
    this.#changed();
  }

  value(sheet: ModelSheet, row: number, column: number): CellValue {
    const cell = sheet.cell(row, column);
    if (cell?.formula === undefined) return cell?.value ?? null;
    this.#calculator ??= this.#makeCalculator();
    return this.#calculator.value(sheet.name, row, column);
  }

  #changed(): void {
    this.#calculator = null;
  }

  #makeCalculator(): Calculator {
    const byName = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
    return new Calculator({
      dateSystem: this.dateSystem,
      sheets: [...byName.keys()],
      names: this.names.map(({ name, refersTo, sheet }) => ({
        name,
        refersTo,
        ...(sheet ? { sheet: sheet.name } : {}),
      })),
      tables: this.tables.map(({ name, sheet, block, columns, hasTotalsRow }) => ({
        name,
        sheet: sheet.name,
        block,
        columns,
        hasTotalsRow,
      })),
      used: (name) => byName.get(name)!.used(),
      value: (name, row, column) => byName.get(name)!.cell(row, column)?.value ?? null,
      formula: (name, row, column) => byName.get(name)!.cell(row, column)?.formula,
      formulaCells: (name) => byName.get(name)!.formulaCells(),
    });
  }
}

function remove(items: unknown[], item: unknown): void {
  const at = items.findIndex((each) => each === item);
  if (at >= 0) items.splice(at, 1);
}
