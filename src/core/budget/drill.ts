import type { Polarity } from "./accountType";
import { variance } from "./variance";

export interface DrillRow {
  /** From the top of the hierarchy down. */
  readonly path: readonly string[];
  readonly actual: number;
  readonly reference: number;
  readonly polarity: Polarity;
}

interface DrillNode {
  readonly path: readonly string[];
  readonly effect: number;
  /** Effect over the sum of effects; null when they cancel out. */
  readonly netShare: number | null;
  /** |Effect| over the sum of |effects|; null when nothing moved. */
  readonly grossShare: number | null;
}

export interface Drill {
  /** Sum of effects: the same at every depth. */
  readonly total: number;
  /** Largest movement first; equal movements keep the rows' order. */
  readonly ranked: readonly DrillNode[];
}

/**
 * Effects of the rows added up to `depth` levels of their paths, largest movement first.
 * @param rows Amounts in integer minor units, or whole numbers.
 * @param depth Levels kept, 1 or more.
 * @source Identity: children add up to their parent.
 */
export function drill(rows: readonly DrillRow[], depth: number): Drill {
  const nodes = new Map<string, { path: readonly string[]; effect: number }>();
  for (const row of rows) {
    const path = row.path.slice(0, depth);
    const key = JSON.stringify(path);
    const { effect } = variance(row.actual, row.reference, row.polarity);
    const node = nodes.get(key);
    if (node) node.effect += effect;
    else nodes.set(key, { path, effect });
  }
  const list = [...nodes.values()];
  const total = list.reduce((sum, { effect }) => sum + effect, 0);
  const gross = list.reduce((sum, { effect }) => sum + Math.abs(effect), 0);
  const ranked = list
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .map(({ path, effect }) => ({
      path,
      effect,
      netShare: total === 0 ? null : effect / total,
      grossShare: gross === 0 ? null : Math.abs(effect) / gross,
    }));
  return { total, ranked };
}
