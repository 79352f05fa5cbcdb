import type { BlockAddress } from "../../cells/address";
import type { LiveSheet } from "./LiveSheet";
import type { LiveWorkbook } from "./LiveWorkbook";

/** Rows or columns that were inserted or removed, counted from 0, both ends included. */
export interface LineShift {
  readonly axis: "row" | "column";
  readonly kind: "insert" | "remove";
  readonly first: number;
  readonly last: number;
}

/** Moves what hangs on blocks of a sheet when rows or columns come or go: tables, rules, lists, merged cells. */
export function shiftParts(workbook: LiveWorkbook, sheet: LiveSheet, shift: LineShift): void {
  for (const table of workbook.tables.filter((each) => each.sheet === sheet)) {
    const block = shiftedBlock(table.block, shift);
    if (block) table.block = block;
    else workbook.removeTable(table);
    workbook.tableChanged();
  }
  const { parts } = sheet;
  for (const part of [...parts.conditionalFormats, ...parts.validations]) {
    part.blocks = part.blocks.flatMap((block) => shiftedBlock(block, shift) ?? []);
  }
  parts.conditionalFormats = parts.conditionalFormats.filter(({ blocks }) => blocks.length > 0);
  parts.validations = parts.validations.filter(({ blocks }) => blocks.length > 0);
  const merged = sheet.merged.flatMap((block) => shiftedBlock(block, shift) ?? []);
  sheet.merged.splice(0, sheet.merged.length, ...merged);
}

/** A block after the shift, or null when all of it was removed. */
export function shiftedBlock(
  block: BlockAddress,
  { axis, kind, first, last }: LineShift,
): BlockAddress | null {
  const [start, end] = axis === "row" ? [block.top, block.bottom] : [block.left, block.right];
  const count = last - first + 1;
  let from: number;
  let to: number;
  if (kind === "insert") {
    from = start >= first ? start + count : start;
    to = end >= first ? end + count : end;
  } else {
    from = start > last ? start - count : Math.min(start, first);
    to = end > last ? end - count : Math.min(end, first - 1);
    if (to < from) return null;
  }
  return axis === "row" ? { ...block, top: from, bottom: to } : { ...block, left: from, right: to };
}
