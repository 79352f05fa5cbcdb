import { cost, median } from "./cost";

/** Does each work several times and prints its best and its middle cost, and what it gave. @param decimals Of the seconds. */
export async function printCosts(
  works: Readonly<Record<string, () => number>>,
  runs: number,
  decimals: number,
): Promise<void> {
  for (const [name, work] of Object.entries(works)) {
    const costs = [];
    for (let run = 0; run < runs; run++) costs.push(await cost(work));
    const cpu = costs.map(({ cpuSeconds }) => cpuSeconds);
    const wall = costs.map(({ wallMs }) => wallMs / 1000);
    const shown = (seconds: number): string => seconds.toFixed(decimals);
    console.log(
      `${name.padEnd(12)} best ${shown(Math.min(...cpu))} CPU, ${shown(Math.min(...wall))} wall; ` +
        `median ${shown(median(cpu))} CPU, ${shown(median(wall))} wall; ${costs[0]!.result}`,
    );
  }
}
