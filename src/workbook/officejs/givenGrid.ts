import type { BlockAddress } from "../../cells/address";
import { financeError } from "../../core/errors/financeError";
import { areaName } from "../placing/areaName";

/**
 * What a range gave for each of its cells; Excel gives null for what it finds too large, without an error.
 * @throws RANGE_NOT_READ when it is null.
 */
export function givenGrid(
  grid: unknown,
  sheet: string,
  block: BlockAddress,
): readonly (readonly unknown[])[] {
  if (Array.isArray(grid)) return grid as unknown[][];
  throw financeError("RANGE_NOT_READ", { place: `${sheet}!${areaName(block)}` });
}
