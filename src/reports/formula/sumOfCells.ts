import type { BlockAddress, CellAddress } from "../../cells/address";
import { sheetPrefix } from "../../cells/place";
import { absolute } from "../SheetBuilder";
import { areasOf } from "./areasOf";

/** Cells that are added one by one; more of them are summed by the blocks that they make up. */
const mostSingle = 3;
/** Blocks of one formula: SUM takes 255 arguments, and a formula has 8,192 characters. */
const mostBlocks = 100;

/**
 * Formulas (without "=") whose sum is that of the cells, each of a length that Excel takes; one where there are few blocks.
 * @example sumsOfCells("Q1 26", [{ row: 6, column: 1 }]) // => ["'Q1 26'!$B$7"]
 */
export function sumsOfCells(sheet: string, cells: readonly CellAddress[]): readonly string[] {
  const prefix = sheetPrefix(sheet);
  if (cells.length <= mostSingle) {
    return [cells.map(({ row, column }) => prefix + absolute(row, column)).join("+")];
  }
  const areas = areasOf(cells);
  const sums: string[] = [];
  for (let from = 0; from < areas.length; from += mostBlocks) {
    const part = areas.slice(from, from + mostBlocks).map((area) => prefix + reference(area));
    sums.push(`SUM(${part.join(",")})`);
  }
  return sums;
}

function reference({ top, left, bottom, right }: BlockAddress): string {
  const first = absolute(top, left);
  return top === bottom && left === right ? first : `${first}:${absolute(bottom, right)}`;
}
