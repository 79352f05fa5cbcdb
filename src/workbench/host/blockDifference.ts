import type { BlockAddress } from "../../cells/address";
import { meets } from "./RangeTarget";

/** What is left of a block outside another. */
export function blockDifference(block: BlockAddress, hole: BlockAddress): BlockAddress[] {
  if (!meets(block, hole)) return [block];
  const left: BlockAddress[] = [];
  if (block.top < hole.top) left.push({ ...block, bottom: hole.top - 1 });
  if (block.bottom > hole.bottom) left.push({ ...block, top: hole.bottom + 1 });
  const top = Math.max(block.top, hole.top);
  const bottom = Math.min(block.bottom, hole.bottom);
  if (block.left < hole.left) left.push({ top, left: block.left, bottom, right: hole.left - 1 });
  if (block.right > hole.right) left.push({ top, left: hole.right + 1, bottom, right: block.right });
  return left;
}
