import type { BlockAddress, CellAddress } from "../../cells/address";
import { maxColumns } from "../../cells/address";
import { plainStyle, type CellStyle } from "./CellStyle";
import type { Parts } from "./Parts";
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
  readonly #cells = new Map<number, ModelCell>();
  readonly #styles = new Map<number, CellStyle>();
  readonly #widths = new Map<number, number>();
  readonly #heights = new Map<number, number>();
  readonly #hidden = new Set<number>();
  readonly #hiddenRows = new Set<number>();
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
    for (const [key, cell] of this.#cells) {
      yield { ...cell, row: Math.floor(key / maxColumns), column: key % maxColumns };
    }
  }

  cell(row: number, column: number): ModelCell | undefined {
    return this.#cells.get(keyOf(row, column));
  }

  setCell(row: number, column: number, cell: ModelCell | null): void {
    const key = keyOf(row, column);
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
      yield { row: Math.floor(key / maxColumns), column: key % maxColumns, style };
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
}

function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}

/** The block that takes in one more cell: the same one where it does already. */
function withCell(used: BlockAddress | null, key: number): BlockAddress {
  const row = Math.floor(key / maxColumns);
  const column = key % maxColumns;
  if (!used) return { top: row, left: column, bottom: row, right: column };
  const { top, left, bottom, right } = used;
  if (row >= top && row <= bottom && column >= left && column <= right) return used;
  return {
    top: Math.min(top, row),
    left: Math.min(left, column),
    bottom: Math.max(bottom, row),
    right: Math.max(right, column),
  };
}
