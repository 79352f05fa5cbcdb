import type { WorkControl } from "../WorkerTalk";

/** What is told while lines are forecast. */
export function tellLines(onProgress: WorkControl["onProgress"], done: number, of: number): void {
  const [some, all] = [done, of].map((count) => count.toLocaleString("en"));
  onProgress?.(`Forecasting, ${some} of ${all} lines`, of === 0 ? 1 : done / of);
}
