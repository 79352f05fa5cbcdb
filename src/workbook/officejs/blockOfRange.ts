import type { BlockAddress } from "../../cells/address";

/** Properties that a range must have loaded to tell its block. */
export const blockProperties = ["rowIndex", "columnIndex", "rowCount", "columnCount"];

export function blockOfRange(range: Excel.Range): BlockAddress {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
