import { maxColumns, type CellAddress } from "../../cells/address";
import { plainStyle, type CellStyle } from "../model/CellStyle";
import { MemorySheet } from "../model/MemorySheet";
import type { ModelCell } from "../model/WorkbookModel";
import { ChangedBlocks } from "./ChangedBlocks";

/** A sheet that remembers where it was changed since somebody looked, and that can list what it was given. */
export class LiveSheet extends MemorySheet {
  readonly changedCells = new ChangedBlocks();
  readonly changedStyles = new ChangedBlocks();
  /** Widths, heights or hidden columns have changed. */
  isResized = false;
  readonly #styled = new Set<number>();
  readonly #heights = new Map<number, number>();

  override setCell(row: number, column: number, cell: ModelCell | null): void {
    super.setCell(row, column, cell);
    this.changedCells.add(row, column);
  }

  override setStyle(row: number, column: number, style: CellStyle): void {
    super.setStyle(row, column, style);
    this.changedStyles.add(row, column);
    if (style === plainStyle) this.#styled.delete(row * maxColumns + column);
    else this.#styled.add(row * maxColumns + column);
  }

  /** The cells that somebody formatted. */
  *styledCells(): Iterable<CellAddress & { readonly style: CellStyle }> {
    for (const key of this.#styled) {
      const row = Math.floor(key / maxColumns);
      const column = key % maxColumns;
      yield { row, column, style: this.style(row, column) };
    }
  }

  override setColumnWidth(column: number, points: number | null): void {
    super.setColumnWidth(column, points);
    this.isResized = true;
  }

  override hideColumn(column: number, hidden: boolean): void {
    super.hideColumn(column, hidden);
    this.isResized = true;
  }

  override setRowHeight(row: number, points: number | null): void {
    super.setRowHeight(row, points);
    this.isResized = true;
    if (points === null) this.#heights.delete(row);
    else this.#heights.set(row, points);
  }

  /** The rows whose height somebody set, in points. */
  *setHeights(): Iterable<{ readonly row: number; readonly points: number }> {
    for (const [row, points] of this.#heights) yield { row, points };
  }
}
