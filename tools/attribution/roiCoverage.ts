/**
 * How often intervals of a return hold the true one: units of log-normal spend whose revenue is the spend times a log-normal
 * return, with a true ratio of 1.5. Prints the table of docs/methods/roi.md.
 * Usage: tsx tools/attribution/roiCoverage.ts [runs, default 3000] [standard deviation of both logarithms, default 0.6]
 */
import { bootstrapIntervals } from "../../src/core/attribution/roi/bootstrapIntervals";
import { deltaInterval } from "../../src/core/attribution/roi/deltaInterval";
import { fiellerInterval } from "../../src/core/attribution/roi/fiellerInterval";
import { jackknifeInterval } from "../../src/core/attribution/roi/jackknifeInterval";
import { ratioMoments } from "../../src/core/attribution/roi/ratioMoments";
import type { RoiInterval } from "../../src/core/attribution/roi/RoiInterval";
import type { RoiUnits } from "../../src/core/attribution/roi/unitsOfRows";
import { normalQuantile } from "../../src/core/numeric/normalQuantile";
import { seededRandom } from "../../src/core/numeric/seededRandom";

const runs = Number(process.argv[2] ?? 3000);
const deviation = Number(process.argv[3] ?? 0.6);
const ratio = 1.5;
const confidence = 0.95;
const random = seededRandom(20261121);
const normal = () => normalQuantile((random() * 2 ** 32 + 0.5) / 2 ** 32);

function drawnUnits(count: number): RoiUnits {
  const cost = Float64Array.from({ length: count }, () => 1000 * Math.exp(deviation * normal()));
  const revenue = cost.map((each) => ratio * each * Math.exp(deviation * normal() - deviation ** 2 / 2));
  return { cost, revenue, blankRows: 0 };
}

function intervalsOf(units: RoiUnits, seed: number): Readonly<Record<string, RoiInterval>> {
  const moments = ratioMoments(units);
  const { percentile, basic, bca } = bootstrapIntervals(units, confidence, {
    replicates: 999,
    seed,
    blockLength: 1,
  })!;
  return {
    "delta normal": deltaInterval(moments, confidence, "normal"),
    "delta t": deltaInterval(moments, confidence),
    Fieller: fiellerInterval(moments, confidence),
    jackknife: jackknifeInterval(units, confidence)!,
    percentile,
    basic,
    BCa: bca,
  };
}

const holds = ({ low, high, excluded }: RoiInterval, roi: number) =>
  roi >= low && roi <= high && !(excluded && roi > excluded.from && roi < excluded.to);

const start = process.cpuUsage();
for (const [row, count] of [8, 13, 20, 26, 52].entries()) {
  const held = new Map<string, number>();
  let unbounded = 0;
  for (let run = 0; run < runs; run++) {
    const intervals = intervalsOf(drawnUnits(count), run + 1);
    for (const [name, interval] of Object.entries(intervals)) {
      held.set(name, (held.get(name) ?? 0) + (holds(interval, ratio - 1) ? 1 : 0));
    }
    if (intervals["Fieller"]!.low === -Infinity || intervals["Fieller"]!.high === Infinity) unbounded++;
  }
  const names = [...held.keys()];
  if (row === 0) {
    console.log(`| units | ${names.join(" | ")} | Fieller unbounded |`);
    console.log(`|---|${"---|".repeat(names.length + 1)}`);
  }
  const shares = [...held.values(), unbounded].map((each) => `${((100 * each) / runs).toFixed(1)} %`);
  console.log(`| ${count} | ${shares.join(" | ")} |`);
}
const { user, system } = process.cpuUsage(start);
console.log(`${runs} runs each, sd ${deviation}; ${((user + system) / 1e6).toFixed(1)} s of CPU`);
