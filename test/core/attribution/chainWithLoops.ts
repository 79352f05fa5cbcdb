import type { Path } from "./journeysOf";

/**
 * The same chain in plain words, steps to the same state kept, and solved by Gaussian elimination: slow, and beyond doubt.
 * @returns Conversion rate, and removal effects on conversions by channel.
 */
export function chainWithLoops(
  paths: readonly Path[],
  order: number,
): { rate: number; effects: ReadonlyMap<string, number> } {
  const states: string[] = ["start"];
  const counts = new Map<string, Map<string, number>>();
  const count = (from: string, to: string, weight: number): void => {
    if (weight === 0) return;
    for (const state of [from, to])
      if (!["convert", "null"].includes(state) && !states.includes(state)) states.push(state);
    const row = counts.get(from) ?? new Map<string, number>();
    counts.set(from, row.set(to, (row.get(to) ?? 0) + weight));
  };
  for (const [path, conversions = 1, , nulls = 0] of paths) {
    const touches = path.split(">");
    const windows = Array.from({ length: Math.max(1, touches.length - order + 1) }, (_, at) =>
      touches.slice(at, at + order).join(">"),
    );
    ["start", ...windows].forEach((state, at) => {
      if (at < windows.length) return count(state, windows[at]!, conversions + nulls);
      count(state, "convert", conversions);
      count(state, "null", nulls);
    });
  }
  const rateWithout = (channel: string | null): number => {
    const isGone = (state: string): boolean => channel !== null && state.split(">").includes(channel);
    const rows = states.map((state, at) => {
      const row = new Array<number>(states.length + 1).fill(0);
      row[at] = 1;
      if (isGone(state)) return row;
      const leaving = counts.get(state) ?? new Map<string, number>();
      const total = [...leaving.values()].reduce((sum, weight) => sum + weight, 0);
      for (const [to, weight] of leaving) {
        if (to === "convert") row[states.length]! += weight / total;
        else if (to !== "null") row[states.indexOf(to)]! -= weight / total;
      }
      return row;
    });
    return solved(rows)[0]!;
  };
  const rate = rateWithout(null);
  const channels = new Set(paths.flatMap(([path]) => path.split(">")));
  return {
    rate,
    effects: new Map(
      [...channels].map((channel) => [channel, rate === 0 ? 0 : 1 - rateWithout(channel) / rate]),
    ),
  };
}

/** Solves a system given as rows with their right side last. */
function solved(rows: number[][]): number[] {
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot++) {
    for (let other = 0; other < size; other++) {
      const factor = rows[other]![pivot]! / rows[pivot]![pivot]!;
      if (other === pivot || factor === 0) continue;
      for (let j = pivot; j <= size; j++) rows[other]![j]! -= factor * rows[pivot]![j]!;
    }
  }
  return rows.map((row, at) => row[size]! / row[at]!);
}
