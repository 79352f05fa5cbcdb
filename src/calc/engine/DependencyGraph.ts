import { maxColumns, type BlockAddress } from "../../cells/address";
import { blocksMeet, type Reference } from "../values/Reference";
import type { FormulaCell } from "./FormulaCell";

/** A block that formulas have read. */
export interface Precedent {
  readonly sheet: number;
  readonly block: BlockAddress;
  readonly readers: Set<FormulaCell>;
}

const bucketRows = 64;

/** The blocks read on one sheet, found by a cell inside them. */
class SheetReads {
  /** Single cells, by row and column. */
  readonly cells = new Map<number, Precedent>();
  readonly #blocks = new Map<string, Precedent>();
  /** Low blocks by the groups of rows they touch: a changed cell looks at its neighbourhood only. */
  readonly #low = new Map<number, Precedent[]>();
  readonly #tall: Precedent[] = [];

  block(reference: Reference): Precedent {
    const { sheet, top, left, bottom, right } = reference;
    const key = `${top},${left},${bottom},${right}`;
    let precedent = this.#blocks.get(key);
    if (!precedent) {
      precedent = { sheet, block: reference, readers: new Set() };
      this.#blocks.set(key, precedent);
      this.#file(precedent);
    }
    return precedent;
  }

  *containing(row: number, column: number): Iterable<Precedent> {
    const cell = this.cells.get(row * maxColumns + column);
    if (cell) yield cell;
    const low = this.#low.get(Math.floor(row / bucketRows)) ?? [];
    for (const list of [low, this.#tall]) {
      for (const precedent of list) {
        const { top, left, bottom, right } = precedent.block;
        if (row >= top && row <= bottom && column >= left && column <= right) yield precedent;
      }
    }
  }

  /** The blocks that share a cell with this one. */
  *meeting(block: BlockAddress): Iterable<Precedent> {
    const area = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    if (area === 1) {
      yield* this.containing(block.top, block.left);
      return;
    }
    if (area < this.cells.size) {
      for (let row = block.top; row <= block.bottom; row += 1) {
        for (let column = block.left; column <= block.right; column += 1) {
          const cell = this.cells.get(row * maxColumns + column);
          if (cell) yield cell;
        }
      }
    } else {
      for (const cell of this.cells.values()) if (blocksMeet(cell.block, block)) yield cell;
    }
    for (const precedent of this.#tall) if (blocksMeet(precedent.block, block)) yield precedent;
    const first = Math.floor(block.top / bucketRows);
    const last = Math.floor(block.bottom / bucketRows);
    for (const [bucket, list] of this.#low) {
      if (bucket < first || bucket > last) continue;
      for (const precedent of list) if (blocksMeet(precedent.block, block)) yield precedent;
    }
  }

  #file(precedent: Precedent): void {
    const first = Math.floor(precedent.block.top / bucketRows);
    const last = Math.floor(precedent.block.bottom / bucketRows);
    if (last - first > 1) {
      this.#tall.push(precedent);
      return;
    }
    for (let bucket = first; bucket <= last; bucket += 1) {
      const list = this.#low.get(bucket);
      if (list) list.push(precedent);
      else this.#low.set(bucket, [precedent]);
    }
  }
}

/** Who reads what, as seen while calculating: a branch of IF not taken leaves no trace. */
export class DependencyGraph {
  readonly #sheets: SheetReads[] = [];

  recordCell(reader: FormulaCell, sheet: number, row: number, column: number): void {
    const cells = this.#reads(sheet).cells;
    const key = row * maxColumns + column;
    let precedent = cells.get(key);
    if (!precedent) {
      precedent = {
        sheet,
        block: { top: row, left: column, bottom: row, right: column },
        readers: new Set(),
      };
      cells.set(key, precedent);
    }
    link(reader, precedent);
  }

  recordBlock(reader: FormulaCell, reference: Reference): void {
    link(reader, this.#reads(reference.sheet).block(reference));
  }

  /** Forgets what a formula read, before it is calculated again or removed. */
  forget(reader: FormulaCell): void {
    for (const precedent of reader.reads) precedent.readers.delete(reader);
    reader.reads.length = 0;
  }

  /** The formulas that read a cell themselves, not through others. */
  readersOf(sheet: number, row: number, column: number): Set<FormulaCell> {
    const readers = new Set<FormulaCell>();
    for (const precedent of this.#reads(sheet).containing(row, column)) {
      for (const reader of precedent.readers) readers.add(reader);
    }
    return readers;
  }

  /** The formulas that read a cell of the block themselves. */
  readersOfBlock(sheet: number, block: BlockAddress): Set<FormulaCell> {
    const readers = new Set<FormulaCell>();
    for (const precedent of this.#reads(sheet).meeting(block)) {
      for (const reader of precedent.readers) readers.add(reader);
    }
    return readers;
  }

  #reads(sheet: number): SheetReads {
    return (this.#sheets[sheet] ??= new SheetReads());
  }
}

function link(reader: FormulaCell, precedent: Precedent): void {
  if (precedent.readers.has(reader)) return;
  precedent.readers.add(reader);
  reader.reads.push(precedent);
}
