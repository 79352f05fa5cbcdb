import { maxColumns, maxRows, type BlockAddress } from "../../../cells/address";
import type { ModelSheet } from "../WorkbookModel";

/** Rows or columns of a sheet that were inserted or removed, counted from 0, both ends included. */
export interface LineShift {
  readonly sheet: ModelSheet;
  readonly axis: "row" | "column";
  readonly kind: "insert" | "remove";
  readonly first: number;
  readonly last: number;
}

/** A block that was cut and pasted, on its own sheet or another. */
export interface BlockMove {
  readonly kind: "move";
  readonly sheet: ModelSheet;
  readonly from: BlockAddress;
  readonly toSheet: ModelSheet;
  /** Of the size of `from`. */
  readonly to: BlockAddress;
}

/** How cells came to stand elsewhere: what refers to them follows. */
export type CellShift = LineShift | BlockMove;

/** A block and the sheet it is on. */
export interface PlacedOnSheet {
  readonly sheet: ModelSheet;
  readonly block: BlockAddress;
}

/** The shift that leads back. */
export function inverseShift(shift: CellShift): CellShift {
  if (shift.kind === "move")
    return { kind: "move", sheet: shift.toSheet, from: shift.to, toSheet: shift.sheet, to: shift.from };
  return { ...shift, kind: shift.kind === "insert" ? "remove" : "insert" };
}

/** Where a block stands after the shift; null when all of it is gone. */
export function shiftedBlock({ sheet, block }: PlacedOnSheet, shift: CellShift): PlacedOnSheet | null {
  if (shift.kind === "move") return movedBlock({ sheet, block }, shift);
  if (sheet !== shift.sheet) return { sheet, block };
  const isRow = shift.axis === "row";
  const limit = isRow ? maxRows : maxColumns;
  const [start, end] = isRow ? [block.top, block.bottom] : [block.left, block.right];
  const line = shiftedLine(start, end, shift, limit);
  if (!line) return null;
  const [from, to] = line;
  return {
    sheet,
    block: isRow ? { ...block, top: from, bottom: to } : { ...block, left: from, right: to },
  };
}

function shiftedLine(
  start: number,
  end: number,
  { kind, first, last }: LineShift,
  limit: number,
): readonly [number, number] | null {
  // Whole columns stay whole when rows come and go.
  if (start === 0 && end === limit - 1) return [start, end];
  const count = last - first + 1;
  if (kind === "insert") {
    const from = start >= first ? start + count : start;
    return from >= limit ? null : [from, Math.min(end >= first ? end + count : end, limit - 1)];
  }
  const from = start > last ? start - count : Math.min(start, first);
  const to = end > last ? end - count : Math.min(end, first - 1);
  return to < from ? null : [from, to];
}

/** Only what lies in the moved block as a whole goes with it; what is wholly written over is gone. */
function movedBlock({ sheet, block }: PlacedOnSheet, move: BlockMove): PlacedOnSheet | null {
  if (sheet === move.sheet && lies(block, move.from)) {
    const down = move.to.top - move.from.top;
    const right = move.to.left - move.from.left;
    const { top, left, bottom } = block;
    return {
      sheet: move.toSheet,
      block: { top: top + down, left: left + right, bottom: bottom + down, right: block.right + right },
    };
  }
  return sheet === move.toSheet && lies(block, move.to) ? null : { sheet, block };
}

function lies(block: BlockAddress, within: BlockAddress): boolean {
  return (
    block.top >= within.top &&
    block.left >= within.left &&
    block.bottom <= within.bottom &&
    block.right <= within.right
  );
}
