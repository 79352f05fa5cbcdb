import type { CellValue } from "../CellValue";
import { RowTally } from "./RowTally";

/** Rows that repeat an earlier one in every cell. @param alike 1 for each row that may: the others are not looked at. */
export function duplicateCells(rows: readonly (readonly CellValue[])[], alike: Uint8Array): RowTally {
  const found = new RowTally();
  const slots = 2 ** Math.ceil(Math.log2(2 * rows.length + 2));
  const rowOfSlot = new Int32Array(slots).fill(-1);
  const hashes = new Int32Array(rows.length);
  const texts = new Map<string, number>();
  for (let row = 0; row < rows.length; row++) {
    if (alike[row] === 0) continue;
    const cells = rows[row]!;
    const hash = hashOf(cells, texts);
    hashes[row] = hash;
    for (let slot = hash & (slots - 1); ; slot = (slot + 1) & (slots - 1)) {
      const other = rowOfSlot[slot]!;
      if (other < 0) {
        rowOfSlot[slot] = row;
        break;
      }
      if (hashes[other] !== hash || !isSame(rows[other]!, cells)) continue;
      found.add(row);
      break;
    }
  }
  return found;
}

const bits = new Float64Array(1);
const halves = new Int32Array(bits.buffer);

/** @param texts Numbers of the texts met so far: most come again. */
function hashOf(cells: readonly CellValue[], texts: Map<string, number>): number {
  let hash = 17;
  for (const cell of cells) {
    if (typeof cell === "string") {
      let code = texts.get(cell);
      if (code === undefined) texts.set(cell, (code = texts.size));
      hash = Math.imul(hash ^ code, 0x01000193);
    } else if (typeof cell === "number") {
      bits[0] = cell;
      hash = Math.imul(Math.imul(hash ^ halves[0]!, 0x5bd1e995) ^ halves[1]!, 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  }
  return hash ^ (hash >>> 13);
}

function isSame(one: readonly CellValue[], other: readonly CellValue[]): boolean {
  const length = Math.max(one.length, other.length);
  for (let at = 0; at < length; at++) if ((one[at] ?? null) !== (other[at] ?? null)) return false;
  return true;
}
