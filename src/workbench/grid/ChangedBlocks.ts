import type { BlockAddress } from "../../cells/address";

type Open = { -readonly [Side in keyof BlockAddress]: BlockAddress[Side] };

/** Cells that were changed one after the other, as few blocks: hosts write row by row, from left to right. */
export class ChangedBlocks {
  readonly #blocks: Open[] = [];
  /** The row that is being written. */
  #row: Open | null = null;

  add(row: number, column: number): void {
    if (this.#row && this.#row.top === row && column === this.#row.right + 1) {
      this.#row.right = column;
      return;
    }
    this.#closeRow();
    this.#row = { top: row, left: column, bottom: row, right: column };
  }

  take(): readonly BlockAddress[] {
    this.#closeRow();
    return this.#blocks.splice(0);
  }

  #closeRow(): void {
    const row = this.#row;
    if (!row) return;
    this.#row = null;
    const last = this.#blocks.at(-1);
    const follows = last?.left === row.left && last.right === row.right && last.bottom === row.top - 1;
    if (follows) last.bottom = row.bottom;
    else this.#blocks.push(row);
  }
}
