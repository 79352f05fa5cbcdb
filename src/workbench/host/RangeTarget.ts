import { blocksMeet } from "../../workbook/placing/blocks";
import {
  blockFromName,
  blockName,
  columnFromName,
  maxColumns,
  maxRows,
  type BlockAddress,
} from "../../cells/address";
import { sheetPrefix } from "../../cells/place";
import type { ModelSheet, WorkbookModel } from "../model/WorkbookModel";
import { HostError, invalidArgument } from "./HostError";

/** A range as the host knows it. */
export interface RangeTarget {
  readonly sheet: ModelSheet;
  readonly block: BlockAddress;
}

export function rowsOf({ block }: RangeTarget): number {
  return block.bottom - block.top + 1;
}

export function columnsOf({ block }: RangeTarget): number {
  return block.right - block.left + 1;
}

/** Whole rows and whole columns have no values to give or take. */
export function isUnbounded(range: RangeTarget): boolean {
  return rowsOf(range) === maxRows || columnsOf(range) === maxColumns;
}

/** @example rangeAddress({ sheet: "P&L", A1:B2 }) // => "'P&L'!A1:B2" */
export function rangeAddress({ sheet, block }: RangeTarget): string {
  return sheetPrefix(sheet.name) + localAddress(block);
}

/** Without the sheet: "A1", "A1:B2", "A:C" or "2:5". */
export function localAddress(block: BlockAddress): string {
  const [first, last] = blockName(block).split(":");
  if (block.top === 0 && block.bottom === maxRows - 1) return `${first}:${last}`.replace(/\d+/g, "");
  if (block.left === 0 && block.right === maxColumns - 1) return `${block.top + 1}:${block.bottom + 1}`;
  return first === last ? first! : `${first}:${last}`;
}

/** The block of "A1:B2", "A:C", "2:5", with or without "$" and a sheet in front. */
export function blockOfAddress(address: string): BlockAddress {
  const local = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const cells = blockFromName(local);
  if (cells) return cells;
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(local);
  if (columns) {
    const [left, right] = [columnFromName(columns[1]!), columnFromName(columns[2]!)];
    return { top: 0, left, bottom: maxRows - 1, right };
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: maxColumns - 1 };
  throw invalidArgument();
}

export function wholeSheet(): BlockAddress {
  return { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };
}

/** A range still stands: its sheet has not been deleted since it was made. */
export function assertStands({ sheet }: RangeTarget, model: WorkbookModel): void {
  if (model.sheets.includes(sheet)) return;
  throw new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** The part two blocks share, or null. */
export function shared(one: BlockAddress, other: BlockAddress): BlockAddress | null {
  if (!blocksMeet(one, other)) return null;
  return {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
}
