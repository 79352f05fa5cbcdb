/** A typed array that grows; places never written are 0. */
export class GrowingColumn<Column extends Int32Array | Float64Array> {
  /** Its numbers so far, and room for more. */
  column: Column;
  #length = 0;

  constructor(empty: Column) {
    this.column = empty;
  }

  push(value: number): void {
    if (this.#length === this.column.length) this.#reach(this.#length);
    this.column[this.#length++] = value;
  }

  add(place: number, value: number): void {
    if (place >= this.column.length) this.#reach(place);
    this.column[place]! += value;
  }

  at(place: number): number {
    return this.column[place] ?? 0;
  }

  #reach(place: number): void {
    const larger = new (this.column.constructor as new (length: number) => Column)(2 * (place + 1));
    larger.set(this.column);
    this.column = larger;
  }
}
