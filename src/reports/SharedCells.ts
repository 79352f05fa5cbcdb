import type { CellValue } from "../cells/CellValue";
import type { CellFormat, SheetCell } from "./SheetModel";

/** Cells of one look: those of the same value are one cell, for a column of many rows holds few values. */
export class SharedCells {
  readonly #cells = new Map<CellValue, SheetCell>();

  constructor(private readonly format: CellFormat) {}

  of(value: CellValue): SheetCell {
    const known = this.#cells.get(value);
    if (known) return known;
    const cell = { value, format: this.format };
    this.#cells.set(value, cell);
    return cell;
  }
}
