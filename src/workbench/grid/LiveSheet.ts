import type { CellStyle } from "../model/CellStyle";
import { MemorySheet } from "../model/MemorySheet";
import type { ModelCell } from "../model/WorkbookModel";
import { ChangedBlocks } from "./ChangedBlocks";

/** A sheet that remembers where it was changed since somebody looked. */
export class LiveSheet extends MemorySheet {
  readonly changedCells = new ChangedBlocks();
  readonly changedStyles = new ChangedBlocks();
  /** Widths, heights or hidden columns have changed. */
  isResized = false;

  override setCell(row: number, column: number, cell: ModelCell | null): void {
    super.setCell(row, column, cell);
    this.changedCells.add(row, column);
  }

  override setStyle(row: number, column: number, style: CellStyle): void {
    super.setStyle(row, column, style);
    this.changedStyles.add(row, column);
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
  }

  override hideRow(row: number, hidden: boolean): void {
    super.hideRow(row, hidden);
    this.isResized = true;
  }
}
