import type { BlockAddress } from "../../cells/address";
import type { CalcEngine } from "./CalcEngine";
import type { FormulaCell } from "./FormulaCell";

/**
 * The formulas that lie between a formula and itself, when its own spilled cells feed it: what reads the changed
 * cells, what reads those, and so on back to it. Null when they do not lead back.
 */
export function circleThrough(
  engine: CalcEngine,
  start: FormulaCell,
  changed: BlockAddress,
): FormulaCell[] | null {
  const feeds = new Map<FormulaCell, Set<FormulaCell>>();
  const queue: FormulaCell[] = [start];
  let leadsBack = false;
  for (let cell = queue.pop(); cell; cell = queue.pop()) {
    const block = cell === start ? changed : cell.block;
    for (const reader of engine.graph.readersOfBlock(cell.sheet, block)) {
      if (reader === start) leadsBack = true;
      const feeders = feeds.get(reader);
      if (feeders) {
        feeders.add(cell);
        continue;
      }
      feeds.set(reader, new Set([cell]));
      if (reader !== start) queue.push(reader);
    }
  }
  if (!leadsBack) return null;
  const circle = new Set([start]);
  const backwards = [start];
  for (let cell = backwards.pop(); cell; cell = backwards.pop()) {
    for (const feeder of feeds.get(cell) ?? []) {
      if (circle.has(feeder)) continue;
      circle.add(feeder);
      backwards.push(feeder);
    }
  }
  return [...circle];
}
