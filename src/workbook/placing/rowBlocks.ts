import type { BlockAddress } from "../../cells/address";

/** A block cut into blocks of whole rows with at most so many cells each. */
export function rowBlocks(block: BlockAddress, cells: number): readonly BlockAddress[] {
  const rows = Math.max(1, Math.floor(cells / (block.right - block.left + 1)));
  const blocks: BlockAddress[] = [];
  for (let top = block.top; top <= block.bottom; top += rows) {
    blocks.push({ ...block, top, bottom: Math.min(block.bottom, top + rows - 1) });
  }
  return blocks;
}
