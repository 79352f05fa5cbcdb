import { maxColumns } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";

/** A cell, and what it showed before anything changed; undefined where that does not matter. */
interface Noted {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue | undefined;
}

/** What cells showed before a calculation. */
export class ChangeLog {
  readonly #notes = new Map<number, Map<number, Noted>>();

  /** What a cell showed; the first note on it stands. */
  note(sheet: number, row: number, column: number, before: CellValue): void {
    const notes = this.#sheet(sheet);
    const key = row * maxColumns + column;
    if (!notes.has(key)) notes.set(key, { sheet, row, column, before });
  }

  /** A cell that the host itself has changed: what it shows now is news in any case. */
  edited(sheet: number, row: number, column: number): void {
    this.#sheet(sheet).set(row * maxColumns + column, { sheet, row, column, before: undefined });
  }

  *notes(): Iterable<Noted> {
    for (const notes of this.#notes.values()) yield* notes.values();
  }

  #sheet(sheet: number): Map<number, Noted> {
    let notes = this.#notes.get(sheet);
    if (!notes) this.#notes.set(sheet, (notes = new Map()));
    return notes;
  }
}
