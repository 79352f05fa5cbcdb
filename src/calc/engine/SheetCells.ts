import type { CellValue } from "../../cells/CellValue";
import type { CalcSource } from "../CalcSource";
import type { DateSetting } from "../values/serialFromDateText";
import { Column, spilledValue } from "./Column";
import { FormulaCell } from "./FormulaCell";

/** The cells of one sheet as the calculator keeps them. */
export class SheetCells {
  readonly #columns = new Map<number, Column>();
  /** Last row and column that can hold anything; -1 on an empty sheet. */
  lastRow = -1;
  lastColumn = -1;

  constructor(
    readonly position: number,
    readonly name: string,
    readonly source: CalcSource,
    readonly dates: DateSetting,
  ) {
    const used = source.used(name);
    if (used) this.#extend(used.bottom, used.right);
    for (const { row, column } of source.formulaCells(name)) {
      this.refreshFormula(row, column);
      this.#extend(row, column);
    }
  }

  column(column: number): Column {
    let cells = this.#columns.get(column);
    if (!cells) {
      cells = new Column(column, () => this.#load(column), this.dates);
      this.#columns.set(column, cells);
    }
    return cells;
  }

  formula(row: number, column: number): FormulaCell | undefined {
    return this.#columns.get(column)?.formulas.get(row);
  }

  /** The formula whose spilled values cover a cell. */
  owner(row: number, column: number): FormulaCell | undefined {
    return this.#columns.get(column)?.covered.get(row);
  }

  /** What a cell without a formula shows: its stored value, or one spilled over it. */
  stored(row: number, column: number): CellValue {
    const cells = this.#columns.get(column);
    if (cells?.isLoaded) return cells.values[row] ?? null;
    const owner = cells?.covered.get(row);
    if (owner) return spilledValue(owner, row, column);
    return row > this.lastRow || column > this.lastColumn ? null : this.source.value(this.name, row, column);
  }

  /** Whether a cell holds something of its own, so that nothing can spill over it. */
  isFilled(row: number, column: number): boolean {
    if (row > this.lastRow || column > this.lastColumn) return false;
    if (this.formula(row, column)) return true;
    return !this.owner(row, column) && this.stored(row, column) !== null;
  }

  *formulas(): Iterable<FormulaCell> {
    for (const column of this.#columns.values()) yield* column.formulas.values();
  }

  /** Takes over the formula the source has for a cell now; returns the one it had. */
  refreshFormula(row: number, column: number): FormulaCell | undefined {
    const text = this.source.formula(this.name, row, column);
    const before = this.formula(row, column);
    if (before?.text === text) return before;
    const cells = this.column(column);
    if (before) {
      cells.formulas.delete(row);
      if (before.state !== "done") cells.pending -= 1;
    }
    if (text !== undefined) {
      cells.formulas.set(row, new FormulaCell(this.position, row, column, text));
      cells.pending += 1;
    }
    return before;
  }

  /** Takes a cell into the extent; columns read before are read again where it grew. */
  refreshExtent(row: number, column: number): void {
    const lastRow = this.lastRow;
    this.#extend(row, column);
    if (this.lastRow > lastRow) for (const cells of this.#columns.values()) cells.unload();
  }

  #extend(row: number, column: number): void {
    this.lastRow = Math.max(this.lastRow, row);
    this.lastColumn = Math.max(this.lastColumn, column);
  }

  #load(column: number): CellValue[] {
    const { source, name, lastRow } = this;
    if (column > this.lastColumn) return new Array<CellValue>(lastRow + 1).fill(null);
    if (source.column && lastRow >= 0) return Array.from(source.column(name, column, 0, lastRow));
    const values: CellValue[] = [];
    for (let row = 0; row <= lastRow; row += 1) values.push(source.value(name, row, column));
    return values;
  }
}
