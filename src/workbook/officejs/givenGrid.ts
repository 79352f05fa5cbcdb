import type { BlockAddress } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import { areaName } from "../placing/areaName";

/**
 * What a range gave for each of its cells; Excel gives null for what it finds too large, without an error.
 * @throws RANGE_NOT_READ when it is null, or no grid of the block's shape.
 */
export function givenGrid(
  grid: unknown,
  sheet: string,
  block: BlockAddress,
): readonly (readonly unknown[])[] {
  const rows = block.bottom - block.top + 1;
  const columns = block.right - block.left + 1;
  const isRow = (row: unknown): boolean => Array.isArray(row) && row.length === columns;
  if (Array.isArray(grid) && grid.length === rows && grid.every(isRow)) return grid as unknown[][];
  throw financeError("RANGE_NOT_READ", { place: `${sheet}!${areaName(block)}` });
}
