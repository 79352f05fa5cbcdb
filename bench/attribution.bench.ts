/**
 * Attribution of 1,000,000 paths: rows of a sample drawn with replacement, one touch in ten replaced at random. Goals: reading,
 * five heuristics and Markov 1 in 0.5 s or 8 times a bare scan of the same characters, orders 2 and 3 in 1.0 s, order 4 in 2.1 s,
 * and no more than ten times what 100,000 paths take. Usage: tsx bench/attribution.bench.ts [PATHS.csv], else a sample of our own.
 */
import { attribute } from "../src/core/attribution/attribute";
import type { AttributionModel } from "../src/core/attribution/AttributionModel";
import type { Journeys } from "../src/core/attribution/Journeys";
import { journeysFromPaths } from "../src/core/attribution/reading/journeysFromPaths";
import type { PathTable } from "../src/core/attribution/reading/PathTable";
import { readPaths } from "../tools/attribution/readPaths";
import { cost } from "./cost";
import { drawnPaths, sampledPaths, type SampledPath } from "./seededPaths";

const runs = 7;
const file = process.argv[2];
const sample = file === undefined ? sampledPaths() : sampleOf(file);
const heuristics: readonly AttributionModel[] = ["first", "last", "linear", "linear unique", "position"];

function sampleOf(path: string): SampledPath[] {
  const { paths, conversions, values, nulls } = readPaths(path);
  return paths.map((text, row) => ({
    touches: text.split(" > "),
    conversions: conversions[row]!,
    value: values[row]!,
    nulls: nulls[row]!,
  }));
}

/** Every character looked at once. */
function bareScan({ paths }: PathTable): number {
  let mixed = 0;
  for (const path of paths) for (let i = 0; i < path.length; i++) mixed = (mixed + path.charCodeAt(i)) | 0;
  return mixed;
}

async function best(works: Readonly<Record<string, () => unknown>>): Promise<Record<string, number>> {
  const least: Record<string, number> = {};
  for (let run = 0; run < runs; run++) {
    for (const [name, work] of Object.entries(works)) {
      least[name] = Math.min(least[name] ?? Infinity, (await cost(work)).cpuSeconds);
    }
  }
  return least;
}

async function measured(table: PathTable): Promise<Record<string, number>> {
  let journeys: Journeys = journeysFromPaths(table).journeys;
  return best({
    scan: () => bareScan(table),
    read: () => (journeys = journeysFromPaths(table).journeys),
    ...Object.fromEntries(heuristics.map((model) => [model, () => attribute(journeys, model)])),
    markov1: () => attribute(journeys, "markov1"),
    markov2: () => attribute(journeys, "markov2"),
    markov3: () => attribute(journeys, "markov3"),
    markov4: () => attribute(journeys, "markov4"),
  });
}

const few = await measured(drawnPaths(sample, 100_000));
const table = drawnPaths(sample, 1_000_000);
const before = process.memoryUsage().rss;
const many = await measured(table);
const { journeys } = journeysFromPaths(table);
console.log(
  `1,000,000 paths, ${journeys.touches.length.toLocaleString("en")} touches, ${journeys.channels.length} channels`,
);
for (const [name, seconds] of Object.entries(many)) {
  console.log(
    `${name.padEnd(14)} ${seconds.toFixed(3)} CPU s; 100,000 paths ${few[name]!.toFixed(3)}: ${(seconds / few[name]!).toFixed(1)} times`,
  );
}
const together = ["read", ...heuristics, "markov1"].reduce((sum, name) => sum + many[name]!, 0);
console.log(
  `read + five heuristics + Markov 1: ${together.toFixed(3)} CPU s (goal 0.5), ${(together / many["scan"]!).toFixed(1)} times the scan (goal 8)`,
);
console.log(
  `orders 2 and 3: ${many["markov2"]!.toFixed(2)} and ${many["markov3"]!.toFixed(2)} CPU s (goal 1.0); order 4: ${many["markov4"]!.toFixed(2)} (goal 2.1)`,
);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  `memory: peak ${(peak / 1e6).toFixed(0)} MB, ${(before / 1e6).toFixed(0)} MB of it before, most of that the texts`,
);
