import type { BlockAddress } from "../../cells/address";
import { blockDifference } from "./blocks";
import type { PlacedSheet } from "./placeSheets";

/** The block of the last run and the new one, without overlap. */
export function blocksToWrite({ blocks }: PlacedSheet): readonly BlockAddress[] {
  const [block, old] = blocks;
  return block && old ? [old, ...blockDifference(block, old)] : blocks;
}
