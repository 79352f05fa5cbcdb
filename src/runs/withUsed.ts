import type { BlockAddress } from "../cells/address";

/** The block that we wrote, with what rows and columns that were inserted by hand push beyond it. */
export function withUsed(block: BlockAddress, used: BlockAddress | null): BlockAddress {
  if (!used) return block;
  return { ...block, bottom: Math.max(block.bottom, used.bottom), right: Math.max(block.right, used.right) };
}
