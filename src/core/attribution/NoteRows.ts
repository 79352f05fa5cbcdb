import type { AttributionNote } from "./AttributionNote";

/** Rows that a note names; it counts the others. */
const mostNamed = 100;

/** Collects the rows that one note is about. */
export class NoteRows {
  readonly #rows: number[] = [];
  #count = 0;

  add(row: number): void {
    if (this.#count++ < mostNamed) this.#rows.push(row);
  }

  get count(): number {
    return this.#count;
  }

  /** The note, or nothing where there was no such row. @param textOf Its sentence, from the number of rows. */
  notes(code: AttributionNote["code"], textOf: (count: number) => string): AttributionNote[] {
    return this.#count === 0 ? [] : [{ code, text: textOf(this.#count), rows: this.#rows }];
  }
}
