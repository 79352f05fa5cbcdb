import type { AttributionNote } from "./AttributionNote";

/** Rows that a note names; it counts the others. */
const mostNamed = 100;

/** Collects the rows that one note is about. */
export class NoteRows {
  readonly #rows: number[] = [];
  #first = Infinity;
  #count = 0;

  /** Rows may come in any order. */
  add(row: number): void {
    if (this.#count++ < mostNamed) this.#rows.push(row);
    if (row < this.#first) this.#first = row;
  }

  get count(): number {
    return this.#count;
  }

  /** The note, or nothing where there was no such row. @param textOf Its sentence, from the number of rows. */
  notes(code: AttributionNote["code"], textOf: (count: number) => string): AttributionNote[] {
    if (this.#count === 0) return [];
    const rows = new Set([this.#first, ...this.#rows.sort((one, other) => one - other)]);
    return [{ code, text: textOf(this.#count), count: this.#count, rows: [...rows].slice(0, mostNamed) }];
  }
}
