/** What some work took. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly wallMs: number;
}

/** Does some work and tells what it took: CPU time is what counts on a busy machine. */
export async function cost<Result>(
  work: () => Result | Promise<Result>,
): Promise<Cost & { readonly result: Result }> {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuSeconds: (user + system) / 1e6, wallMs: performance.now() - started };
}

/** The one in the middle. */
export function median(figures: readonly number[]): number {
  return [...figures].sort((one, other) => one - other)[figures.length >> 1]!;
}
