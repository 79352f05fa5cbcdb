import type { BlockAddress } from "../../cells/address";

/** What is left of a block outside another: none to four blocks that do not overlap. */
export function blockDifference(block: BlockAddress, hole: BlockAddress): readonly BlockAddress[] {
  if (!blocksMeet(block, hole)) return [block];
  const left: BlockAddress[] = [];
  if (block.top < hole.top) left.push({ ...block, bottom: hole.top - 1 });
  if (block.bottom > hole.bottom) left.push({ ...block, top: hole.bottom + 1 });
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  if (block.left < hole.left) left.push({ top, left: block.left, bottom, right: hole.left - 1 });
  if (block.right > hole.right) left.push({ top, left: hole.right + 1, bottom, right: block.right });
  return left;
}

export function blocksMeet(one: BlockAddress, other: BlockAddress): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** The smallest block around two. */
export function around(one: BlockAddress, other: BlockAddress | null): BlockAddress {
  if (!other) return one;
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}
