/**
 * Holds the models to published figures: prints the largest relative difference of each, and fails beyond 1e-9.
 * Usage: tsx tools/attribution/compare.ts paths PATHS.csv EXPECTED.json | touches TOUCHES.csv EXPECTED.json
 *
 * Of paths the file of figures holds `models` (by name: conversions, value and removal effects by channel) and
 * `transition_matrix_order_1` ([from, to, probability]); of touches, `expected` by setting, with `credit` by model and channel.
 */
import { readFileSync } from "node:fs";
import type { Attribution } from "../../src/core/attribution/Attribution";
import type { AttributionModel } from "../../src/core/attribution/AttributionModel";
import type { AttributionOptions } from "../../src/core/attribution/AttributionOptions";
import { attribute } from "../../src/core/attribution/attribute";
import type { Journeys } from "../../src/core/attribution/Journeys";
import { chainOfJourneys } from "../../src/core/attribution/markov/chainOfJourneys";
import { journeysFromPaths } from "../../src/core/attribution/reading/journeysFromPaths";
import { journeysFromTouches } from "../../src/core/attribution/reading/journeysFromTouches";
import { readPaths } from "./readPaths";
import { readTouches } from "./readTouches";

type Figures = Readonly<Record<string, number>>;
type Row = readonly [figures: string, model: AttributionModel, options?: AttributionOptions];

const tolerance = 1e-9;
const [kind, data = "", figures = ""] = process.argv.slice(2);
const published = JSON.parse(readFileSync(figures, "utf8")) as Record<string, Record<string, unknown>>;
let failed = 0;

if (kind === "paths") comparePaths();
else compareTouches();
console.log(failed === 0 ? "all within 1e-9" : `${failed} beyond 1e-9`);
process.exitCode = failed === 0 ? 0 : 1;

function comparePaths(): void {
  const table = readPaths(data);
  const { journeys } = journeysFromPaths(table);
  const { journeys: withoutNulls } = journeysFromPaths({ ...table, nulls: null });
  const rows: readonly Row[] = [
    ["first", "first"],
    ["last", "last"],
    ["linear", "linear"],
    ["linear_unique", "linear unique"],
    ["position_40_20_40", "position"],
    ["position_decay_linear", "time decay", { decay: "rank" }],
    ["last_non_alpha", "last non-direct", { direct: "alpha" }],
    ["markov_order_1", "markov1"],
    ["markov_order_2", "markov2"],
    ["markov_order_3", "markov3"],
    ["markov_order_4", "markov4"],
    ["markov_order_1_no_nulls", "markov1"],
    ["markov_order_2_loops_kept", "markov2"],
    ["fractribution_shapley_identity", "counterfactual"],
    ["fractribution_shapley_exposure", "counterfactual", { collapse: true }],
  ];
  for (const [name, model, options] of rows) {
    const key = Object.keys(published["models"]!).find(
      (each) => each === name || each.startsWith(`${name} `),
    )!;
    const expected = published["models"]![key] as Record<string, Figures>;
    const found = attribute(name.endsWith("no_nulls") ? withoutNulls : journeys, model, options);
    report(name, [
      ["conversions", largest(found, found.credits.conversions, expected["conversions"])],
      ["value", largest(found, found.credits.value, expected["value"])],
      ["removal", largest(found, found.removal?.conversions, expected["removal_effect"])],
      ["removal of value", largest(found, found.removal?.value, expected["removal_effect_value"])],
    ]);
  }
  const expected = published["transition_matrix_order_1"] as unknown as readonly [string, string, number][];
  const known = transitions(journeys);
  const differences = expected.map(([from, to, probability]) =>
    relative(known.get(`${from}>${to}`) ?? 0, probability),
  );
  report(`transition matrix, ${expected.length} of ${known.size}`, [
    ["probability", Math.max(...differences)],
  ]);
}

/** Probabilities of the chain of order 1 by names of states. */
function transitions(journeys: Journeys): Map<string, number> {
  const chain = chainOfJourneys(journeys, 1);
  const nameOf = (state: number): string => journeys.channels[chain.members[state]!] ?? "(start)";
  const found = new Map<string, number>();
  const add = (from: string, to: string, probability: number): void => {
    if (probability > 1e-15) found.set(`${from}>${to}`, probability);
  };
  for (let state = 0; state < chain.states; state++) {
    add("(start)", nameOf(state), chain.starts[state]!);
    let left = 1;
    for (let at = chain.offsets[state]!; at < chain.offsets[state + 1]!; at++) {
      add(nameOf(state), nameOf(chain.targets[at]!), chain.probabilities[at]!);
      left -= chain.probabilities[at]!;
    }
    if (state === 0) continue;
    add(nameOf(state), "(conversion)", chain.conversion[state]!);
    add(nameOf(state), "(null)", left - chain.conversion[state]!);
  }
  return found;
}

function compareTouches(): void {
  const log = readTouches(data);
  const rows: readonly Row[] = [
    ["first", "first"],
    ["last", "last"],
    ["last_non_direct", "last non-direct"],
    ["linear", "linear"],
    ["linear_unique", "linear unique"],
    ["position_40_20_40", "position"],
    ["position_30_40_30", "custom", { weights: { first: 30, middle: 40, last: 30 } }],
    ["j_shaped", "j"],
    ["inverse_j", "inverse j"],
    ["time_decay_continuous", "time decay"],
    ["time_decay_step_floor", "time decay", { decay: "step" }],
    ["participation", "participation"],
  ];
  for (const [setting, lookback, halfLife] of [
    ["no_lookback", undefined, 7],
    ["lookback_30", 30, 7],
    ["lookback_7_half_3", 7, 3],
  ] as const) {
    const { journeys } = journeysFromTouches(log, lookback);
    const expected = published["expected"]![setting] as Record<string, unknown>;
    for (const [name, model, options] of rows) {
      const found = attribute(journeys, model, { halfLife, ...options });
      const credit = (expected["credit"] as Record<string, Figures>)[name]!;
      report(`${setting} ${name}`, [
        ["value", largest(found, found.credits.value, credit)],
        ["unattributed", relative(found.unattributed.value, expected["unattributed"] as number)],
        ["total", relative(found.total.value, expected["total_value"] as number)],
        ["conversions", relative(found.total.conversions, expected["conversions"] as number)],
      ]);
    }
  }
}

function largest(
  { channels }: Attribution,
  found: Float64Array | undefined,
  expected: Figures | undefined,
): number {
  if (found === undefined || expected === undefined) return 0;
  return Math.max(...channels.map((name, code) => relative(found[code]!, expected[name] ?? 0)));
}

function relative(found: number, expected: number): number {
  return found === expected ? 0 : Math.abs(found - expected) / Math.max(Math.abs(expected), 1e-300);
}

function report(name: string, differences: readonly (readonly [string, number])[]): void {
  const worst = Math.max(...differences.map(([, difference]) => difference));
  if (!(worst <= tolerance)) failed++;
  const shown = differences.map(([column, difference]) => `${column} ${difference.toExponential(1)}`);
  console.log(`${worst <= tolerance ? "ok  " : "FAIL"} ${name}: ${shown.join(", ")}`);
}
