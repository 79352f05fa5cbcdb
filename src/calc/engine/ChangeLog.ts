import { maxColumns } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";

/** A cell, and what it showed before anything changed; undefined when that is not known. */
interface Noted {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue | undefined;
}

/** What cells showed before a calculation; the first note on a cell stands. */
export class ChangeLog {
  readonly #notes = new Map<number, Map<number, Noted>>();

  note(sheet: number, row: number, column: number, before: CellValue | undefined): void {
    let notes = this.#notes.get(sheet);
    if (!notes) this.#notes.set(sheet, (notes = new Map()));
    const key = row * maxColumns + column;
    if (!notes.has(key)) notes.set(key, { sheet, row, column, before });
  }

  *notes(): Iterable<Noted> {
    for (const notes of this.#notes.values()) yield* notes.values();
  }
}
