import { gridsHash } from "../../cells/gridsHash";
import type { CostTask } from "./CostTask";

/** By the cells of a task, which do not change: a computation asks for it, and its summary. */
const hashes = new WeakMap<CostTask["grids"], string>();

/** Hash of the cells that a report is made from. */
export function inputHashOf({ grids }: Pick<CostTask, "grids">): string {
  const known = hashes.get(grids) ?? gridsHash(Object.values(grids));
  hashes.set(grids, known);
  return known;
}
