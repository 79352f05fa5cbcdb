import type { BlockAddress, CellAddress } from "../../cells/address";

/**
 * The blocks that hold these cells and no others, as few as runs down columns and equal runs side by side make.
 * @param cells Each once, in any order.
 */
export function areasOf(cells: readonly CellAddress[]): readonly BlockAddress[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.left === column && last.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const open = new Map<string, { top: number; bottom: number; left: number; right: number }>();
  const areas: BlockAddress[] = [];
  for (const run of runs) {
    const rows = `${run.top}:${run.bottom}`;
    const beside = open.get(rows);
    if (beside && beside.right === run.left - 1) {
      beside.right = run.right;
      continue;
    }
    open.set(rows, run);
    areas.push(run);
  }
  return areas;
}
