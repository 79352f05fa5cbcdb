import { blockName, type BlockAddress } from "../../cells/address";

/** A single cell is written "B9", as Excel does. */
export function areaName(block: BlockAddress): string {
  const name = blockName(block);
  const [first, last] = name.split(":");
  return first === last ? first! : name;
}
