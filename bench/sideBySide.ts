/** Milliseconds of each function, best of several runs in turn; prints best and median. */
export function sideBySide<Name extends string>(
  functions: Readonly<Record<Name, () => unknown>>,
  { runs }: { readonly runs: number },
): Record<Name, number> {
  const names = Object.keys(functions) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let run = 0; run < runs; run++) {
    for (const name of names) {
      const started = performance.now();
      functions[name]();
      times[name].push(performance.now() - started);
    }
  }
  const best = {} as Record<Name, number>;
  for (const name of names) {
    const sorted = times[name].sort((a, b) => a - b);
    best[name] = sorted[0]!;
    const median = sorted[Math.floor(runs / 2)]!;
    console.log(`${name.padEnd(16)} best ${sorted[0]!.toFixed(1)} ms, median ${median.toFixed(1)} ms`);
  }
  return best;
}
