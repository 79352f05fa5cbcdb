import { holdsCell, maxColumns, type BlockAddress, type CellAddress } from "../../cells/address";
import { plainStyle, type CellStyle } from "./CellStyle";
import type { Parts } from "./Parts";
import { shiftedBlock, type LineShift } from "./shift/CellShift";
import type { ModelCell, ModelSheet } from "./WorkbookModel";

/** Points of a column and a row that nobody set, in Calibri 11. */
const standardWidth = 48;
const standardHeight = 15;

/** A sheet as plain maps. */
export class MemorySheet implements ModelSheet {
  visibility: ModelSheet["visibility"] = "Visible";
  tabColor = "";
  showGridlines = true;
  isProtected = false;
  freezeAt: CellAddress | null = null;
  readonly merged: BlockAddress[] = [];
  readonly parts: Parts = {
    charts: [],
    conditionalFormats: [],
    validations: [],
    comments: [],
    page: new Map(),
    customProperties: new Map(),
  };
  #cells = new Map<number, ModelCell>();
  /** Of the cells, those with a formula: few beside those of the user's data. */
  #formulas = new Set<number>();
  #styles = new Map<number, CellStyle>();
  #widths = new Map<number, number>();
  #heights = new Map<number, number>();
  #hidden = new Set<number>();
  #hiddenRows = new Set<number>();
  /** Undefined where it has to be looked for again. */
  #used: BlockAddress | null | undefined = null;

  constructor(
    readonly id: string,
    readonly tabId: number,
    public name: string,
    /** Called after a cell has changed. */
    private readonly changed: () => void,
  ) {}

  used(): BlockAddress | null {
    if (this.#used === undefined) {
      this.#used = null;
      for (const key of this.#cells.keys()) this.#used = withCell(this.#used, key);
    }
    return this.#used;
  }

  *cells(): Iterable<ModelCell & CellAddress> {
    for (const [key, cell] of this.#cells) yield { ...cell, ...addressOf(key) };
  }

  *formulaCells(): Iterable<ModelCell & CellAddress & { readonly formula: string }> {
    for (const key of this.#formulas) {
      const { formula = "", ...cell } = this.#cells.get(key)!;
      yield { ...cell, formula, ...addressOf(key) };
    }
  }

  cell(row: number, column: number): ModelCell | undefined {
    return this.#cells.get(keyOf(row, column));
  }

  setCell(row: number, column: number, cell: ModelCell | null): void {
    const key = keyOf(row, column);
    if (cell?.formula === undefined) this.#formulas.delete(key);
    else this.#formulas.add(key);
    if (cell) {
      this.#cells.set(key, cell);
      if (this.#used !== undefined) this.#used = withCell(this.#used, key);
    } else if (this.#cells.delete(key)) {
      this.#used = undefined;
    }
    this.changed();
  }

  style(row: number, column: number): CellStyle {
    return this.#styles.get(keyOf(row, column)) ?? plainStyle;
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    if (style === plainStyle) this.#styles.delete(keyOf(row, column));
    else this.#styles.set(keyOf(row, column), style);
  }

  columnWidth(column: number): number {
    return this.#widths.get(column) ?? standardWidth;
  }

  setColumnWidth(column: number, points: number | null): void {
    if (points === null) this.#widths.delete(column);
    else this.#widths.set(column, points);
  }

  isColumnHidden(column: number): boolean {
    return this.#hidden.has(column);
  }

  hideColumn(column: number, hidden: boolean): void {
    if (hidden) this.#hidden.add(column);
    else this.#hidden.delete(column);
  }

  rowHeight(row: number): number {
    return this.#heights.get(row) ?? standardHeight;
  }

  setRowHeight(row: number, points: number | null): void {
    if (points === null) this.#heights.delete(row);
    else this.#heights.set(row, points);
  }

  isRowHidden(row: number): boolean {
    return this.#hiddenRows.has(row);
  }

  hideRow(row: number, hidden: boolean): void {
    if (hidden) this.#hiddenRows.add(row);
    else this.#hiddenRows.delete(row);
  }

  /** The cells that somebody formatted. */
  *styledCells(): Iterable<CellAddress & { readonly style: CellStyle }> {
    for (const [key, style] of this.#styles) {
      yield { ...addressOf(key), style };
    }
  }

  /** The columns whose width somebody set, in points. */
  setWidths(): ReadonlyMap<number, number> {
    return this.#widths;
  }

  /** The rows whose height somebody set, in points. */
  setHeights(): ReadonlyMap<number, number> {
    return this.#heights;
  }

  hiddenColumns(): ReadonlySet<number> {
    return this.#hidden;
  }

  hiddenRows(): ReadonlySet<number> {
    return this.#hiddenRows;
  }

  /** Moves cells, formats and sizes behind rows or columns that come or go. */
  shiftLines(shift: LineShift): void {
    const moved = (row: number, column: number): BlockAddress | null => {
      const block = { top: row, left: column, bottom: row, right: column };
      return shiftedBlock({ sheet: this, block }, shift)?.block ?? null;
    };
    const movedCell = (key: number): number | null => {
      const to = moved(Math.floor(key / maxColumns), key % maxColumns);
      return to && keyOf(to.top, to.left);
    };
    this.#cells = rekeyed(this.#cells, movedCell);
    this.#formulas = rekeyedSet(this.#formulas, movedCell);
    this.#styles = rekeyed(this.#styles, movedCell);
    if (shift.axis === "row") {
      const movedRow = (row: number): number | null => moved(row, 0)?.top ?? null;
      this.#heights = rekeyed(this.#heights, movedRow);
      this.#hiddenRows = rekeyedSet(this.#hiddenRows, movedRow);
    } else {
      const movedColumn = (column: number): number | null => moved(0, column)?.left ?? null;
      this.#widths = rekeyed(this.#widths, movedColumn);
      this.#hidden = rekeyedSet(this.#hidden, movedColumn);
    }
    this.#used = undefined;
    this.changed();
  }

  /** Moves a block with its formats to another place, over what stands there. */
  moveBlock(from: BlockAddress, target: MemorySheet, to: BlockAddress): void {
    const moving: { readonly at: CellAddress; readonly cell: ModelCell | null; readonly style: CellStyle }[] =
      [];
    for (const { row, column } of cellsOf(from)) {
      const at = { row: row + to.top - from.top, column: column + to.left - from.left };
      moving.push({ at, cell: this.cell(row, column) ?? null, style: this.style(row, column) });
      this.setCell(row, column, null);
      this.setStyle(row, column, plainStyle);
    }
    for (const { at, cell, style } of moving) {
      target.setCell(at.row, at.column, cell);
      target.setStyle(at.row, at.column, style);
    }
  }
}

function* cellsOf({ top, left, bottom, right }: BlockAddress): Iterable<CellAddress> {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) yield { row, column };
  }
}

function rekeyed<Value>(
  map: ReadonlyMap<number, Value>,
  to: (key: number) => number | null,
): Map<number, Value> {
  const result = new Map<number, Value>();
  for (const [key, value] of map) {
    const after = to(key);
    if (after !== null) result.set(after, value);
  }
  return result;
}

function rekeyedSet(keys: ReadonlySet<number>, to: (key: number) => number | null): Set<number> {
  return new Set(rekeyed(new Map(keys.entries()), to).keys());
}

function addressOf(key: number): CellAddress {
  return { row: Math.floor(key / maxColumns), column: key % maxColumns };
}

function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}

/** The block that takes in one more cell: the same one where it does already. */
function withCell(used: BlockAddress | null, key: number): BlockAddress {
  const row = Math.floor(key / maxColumns);
  const column = key % maxColumns;
  if (!used) return { top: row, left: column, bottom: row, right: column };
  if (holdsCell(used, row, column)) return used;
  const { top, left, bottom, right } = used;
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}
