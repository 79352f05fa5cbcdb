import type { CellAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import type { CalcSource, PlacedBlock } from "./CalcSource";
import { CalcEngine } from "./engine/CalcEngine";
import type { FormulaCell } from "./engine/FormulaCell";
import type { SheetCells } from "./engine/SheetCells";
import { rowsOfArray } from "./values/arrayRows";

/** A cell with its sheet. */
export interface PlacedCell extends CellAddress {
  readonly sheet: string;
}

/**
 * Calculates the formulas of a workbook as Excel does. A formula is calculated when its value is asked for and
 * kept until a cell it reads is invalidated. It never throws for what stands in a cell: what cannot be calculated
 * is an error value with its reason. Cells of a circular reference are `#CALC!` (Excel warns and shows 0, which
 * would pass for a figure) and are listed in `circular`.
 */
export class Calculator {
  readonly #engine: CalcEngine;

  constructor(readonly source: CalcSource) {
    this.#engine = new CalcEngine(source);
  }

  /** The value a cell shows. A formula that reads a blank cell shows 0; of an array the first value shows. */
  value(sheet: string, row: number, column: number): CellValue {
    const cells = this.#sheet(sheet);
    return cells ? this.#engine.readCell(cells.position, row, column) : null;
  }

  /** The whole result of a formula that gives more than one value, in rows; null for any other cell. */
  array(sheet: string, row: number, column: number): readonly (readonly CellValue[])[] | null {
    const cell = this.#sheet(sheet)?.formula(row, column);
    if (!cell) return null;
    this.#engine.calculate(cell);
    return cell.array && rowsOfArray(cell.array);
  }

  /** Calculates every formula that is not up to date. */
  calculateAll(): void {
    for (const sheet of this.#engine.sheets)
      for (const cell of sheet.formulas()) this.#engine.calculate(cell);
  }

  /** The cells that take part in a circular reference, among those calculated so far. */
  get circular(): readonly PlacedCell[] {
    const found: PlacedCell[] = [];
    for (const sheet of this.#engine.sheets) {
      for (const cell of sheet.formulas()) if (cell.circular) found.push(this.#placed(cell));
    }
    return found;
  }

  /** The blocks a formula has read for its present value; a branch not taken is not among them. */
  precedents(sheet: string, row: number, column: number): readonly PlacedBlock[] {
    const cell = this.#sheet(sheet)?.formula(row, column);
    if (!cell) return [];
    this.#engine.calculate(cell);
    return cell.reads.map(({ sheet: position, block: { top, left, bottom, right } }) => ({
      sheet: this.#engine.sheets[position]!.name,
      top,
      left,
      bottom,
      right,
    }));
  }

  /** The formulas, among those calculated so far, that read this cell directly. */
  dependents(sheet: string, row: number, column: number): readonly PlacedCell[] {
    const cells = this.#sheet(sheet);
    if (!cells) return [];
    return [...this.#engine.graph.readersOf(cells.position, row, column)].map((cell) => this.#placed(cell));
  }

  /**
   * Takes notice that the source has a new value or formula in a cell: that cell and all that it feeds are
   * calculated again when next asked for.
   */
  invalidate(sheet: string, row: number, column: number): void {
    const cells = this.#sheet(sheet);
    if (!cells) return;
    cells.refreshExtent(row, column);
    const before = cells.refreshFormula(row, column);
    const formula = cells.formula(row, column);
    this.#engine.replaced(before, formula);
    if (!formula) cells.column(column).store(row, this.source.value(cells.name, row, column));
    this.#engine.soilReaders(cells.position, { top: row, left: column, bottom: row, right: column });
  }

  #sheet(name: string): SheetCells | undefined {
    const position = this.#engine.sheetPosition(name);
    return position === undefined ? undefined : this.#engine.sheets[position];
  }

  #placed({ sheet, row, column }: FormulaCell): PlacedCell {
    return { sheet: this.#engine.sheets[sheet]!.name, row, column };
  }
}
