/**
 * How often intervals of a lift hold the true effect, and how often tests reject it: a treated unit that is a mixture of two of ten
 * controls plus noise of its own, independent or following itself (autoregression of 0.5). Prints the table of docs/methods/roi.md.
 * Usage: tsx tools/attribution/liftCoverage.ts [runs, default 1000]
 */
import { measuredLift, type LiftRequest } from "../../src/core/attribution/lift/measuredLift";
import { panelOf, type Panel } from "../../src/core/attribution/lift/panelOf";
import { normalQuantile } from "../../src/core/numeric/normalQuantile";
import { seededRandom } from "../../src/core/numeric/seededRandom";

const runs = Number(process.argv[2] ?? 1000);
const random = seededRandom(20261121);
const normal = () => normalQuantile((random() * 2 ** 32 + 0.5) / 2 ** 32);
const effect = 10;

/** Noise of which each value carries a share of the one before, with a standard deviation of 10. */
function noise(periods: number, carried: number): readonly number[] {
  let value = normal();
  return Array.from({ length: periods }, () => {
    value = carried * value + Math.sqrt(1 - carried ** 2) * normal();
    return 10 * value;
  });
}

function drawnPanel(periods: number, start: number, carried: number): Panel {
  const common = noise(periods, 0.9).map((value) => 3 * value);
  const controls = Array.from({ length: 10 }, () => {
    const share = 0.5 + random();
    return noise(periods, carried).map((value, t) => 500 + share * common[t]! + value);
  });
  const own = noise(periods, carried);
  const treated = own.map(
    (value, t) => (controls[0]![t]! + controls[1]![t]!) / 2 + value + (t < start ? 0 : effect),
  );
  return panelOf(["treated", ...controls.map((_, i) => `control ${i + 1}`)], [treated, ...controls]);
}

type Choice = Pick<LiftRequest, "method" | "permutation">;
const choices: Readonly<Record<string, Choice>> = {
  "synthetic, blocks": { method: "synthetic", permutation: "blocks" },
  "synthetic, periods": { method: "synthetic", permutation: "periods" },
  controls: { method: "controls" },
  "before after": { method: "before after" },
};

const begun = process.cpuUsage();
console.log(`| periods before + after, carried | ${Object.keys(choices).join(" | ")} |`);
console.log(`|---|${"---|".repeat(Object.keys(choices).length)}`);
for (const [before, after] of [
  [26, 4],
  [52, 8],
  [90, 15],
] as const) {
  for (const carried of [0, 0.5]) {
    const held = new Map<string, number>();
    const unbounded = new Map<string, number>();
    for (let run = 0; run < runs; run++) {
      const panel = drawnPanel(before + after, before, carried);
      for (const [name, choice] of Object.entries(choices)) {
        const { interval } = measuredLift(panel, {
          ...choice,
          treated: ["treated"],
          start: before,
          draws: 500,
          seed: run,
        });
        const isHeld = interval.low <= effect && interval.high >= effect;
        held.set(name, (held.get(name) ?? 0) + (isHeld ? 1 : 0));
        const isOpen = interval.low === -Infinity || interval.high === Infinity;
        unbounded.set(name, (unbounded.get(name) ?? 0) + (isOpen ? 1 : 0));
      }
    }
    const cells = [...held].map(([name, count]) => {
      const open = unbounded.get(name)!;
      const share = (value: number) => `${((100 * value) / runs).toFixed(1)} %`;
      return open === 0 ? share(count) : `${share(count)} (${share(open)} unbounded)`;
    });
    console.log(`| ${before} + ${after}, ${carried} | ${cells.join(" | ")} |`);
  }
}
const { user, system } = process.cpuUsage(begun);
console.log(`${runs} runs each; ${((user + system) / 1e6).toFixed(1)} s of CPU`);
