import { cellName, columnName, type BlockAddress } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import type { CellFormat, NameModel, SheetCell } from "./SheetModel";
import { sheetPrefix } from "../cells/place";

/** Rows of a sheet while it is being laid out. */
export class SheetBuilder {
  readonly #rows: (SheetCell | undefined)[][] = [];
  readonly names: NameModel[] = [];

  constructor(readonly sheet: string) {}

  set(row: number, column: number, cell: SheetCell): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    const cells = this.#rows[row]!;
    while (cells.length <= column) cells.push(undefined);
    cells[column] = cell;
  }

  /** All cells of a row at once, where there are many rows. */
  setRow(row: number, cells: (SheetCell | undefined)[]): void {
    while (this.#rows.length <= row) this.#rows.push([]);
    this.#rows[row] = cells;
  }

  value(row: number, column: number, value: CellValue, format?: CellFormat): void {
    this.set(row, column, format ? { value, format } : { value });
  }

  formula(row: number, column: number, formula: string, format: CellFormat, expected?: number): void {
    this.set(row, column, formulaCell(formula, format, expected));
  }

  /** Fills what is still blank in a row with a format, so that bands and rules run through. */
  fill(row: number, from: number, to: number, format: CellFormat): void {
    for (let column = from; column <= to; column++) {
      if (!this.#rows[row]?.[column]) this.set(row, column, { value: null, format });
    }
  }

  /** Names a cell, for this sheet alone. */
  name(name: string, row: number, column: number): void {
    this.names.push({ name, refersTo: sheetPrefix(this.sheet) + absolute(row, column) });
  }

  /** Names a part of a column, for this sheet alone. */
  nameRange(name: string, column: number, top: number, bottom: number): void {
    this.names.push({ name, refersTo: sheetPrefix(this.sheet) + absoluteRange(column, top, bottom) });
  }

  /** Takes names that its formulas need, each once. */
  need(names: readonly NameModel[]): void {
    const known = new Set(this.names.map(({ name }) => name));
    this.names.push(...names.filter(({ name }) => !known.has(name)));
  }

  rows(): readonly (readonly (SheetCell | undefined)[])[] {
    return this.#rows;
  }
}

/** @param formula Without "=". @param expected The engine's figure. */
export function formulaCell(formula: string, format: CellFormat, expected?: number): SheetCell {
  return expected === undefined
    ? { formula: `=${formula}`, format }
    : { formula: `=${formula}`, format, expected };
}

/** @example absolute(8, 1) // => "$B$9" */
export function absolute(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** @example absoluteRange(1, 8, 20) // => "$B$9:$B$21" */
export function absoluteRange(column: number, top: number, bottom: number): string {
  return `${absolute(top, column)}:${absolute(bottom, column)}`;
}

/** @example inColumn(8, 1) // => "$B9" */
export function inColumn(row: number, column: number): string {
  return `$${columnName(column)}${row + 1}`;
}

/** @example inRow(8, 1) // => "B$9" */
export function inRow(row: number, column: number): string {
  return `${columnName(column)}$${row + 1}`;
}

/** @example relative(8, 1) // => "B9" */
export function relative(row: number, column: number): string {
  return cellName({ row, column });
}

export function block(top: number, left: number, bottom: number, right: number): BlockAddress {
  return { top, left, bottom, right };
}
