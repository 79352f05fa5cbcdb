/**
 * Holds every model to synthetic logs of which it is known what each channel brought: prints, as the table of
 * docs/methods/attribution.md, the mean absolute error of shares and the median rank correlation with the true ones.
 * Usage: tsx tools/attribution/knownTruth.ts
 */
import { attributeAll } from "../../src/core/attribution/attributeAll";
import { journeysFromTouches } from "../../src/core/attribution/reading/journeysFromTouches";
import { rankCorrelation } from "./rankCorrelation";
import { syntheticLog, type SyntheticKind } from "./syntheticLog";

interface Figures {
  readonly errors: number[];
  readonly correlations: number[];
  readonly direct: number[];
}

/** How many logs of each kind. */
const logs = { mixed: 20, funnel: 15, lagged: 15, confounded: 20 } as const satisfies Record<
  SyntheticKind,
  number
>;
const kinds = Object.keys(logs) as SyntheticKind[];

/** Figures by model and kind of log. */
const found = new Map<string, Map<SyntheticKind, Figures>>();
for (const [at, kind] of kinds.entries()) {
  for (let seed = 1; seed <= logs[kind]; seed++) {
    const { log, effects } = syntheticLog(kind, 1000 * (at + 1) + seed);
    const truth = sharesOf(effects);
    for (const { model, credits } of attributeAll(journeysFromTouches(log).journeys)) {
      const shares = sharesOf(credits.value);
      const figures = figuresOf(model, kind);
      figures.errors.push(mean(shares.map((share, code) => Math.abs(share - truth[code]!))));
      figures.correlations.push(rankCorrelation(shares, truth));
      figures.direct.push(shares[0]! - truth[0]!);
    }
  }
}

console.log(`| model | ${kinds.map((kind) => `${kind}: error | rank`).join(" | ")} | Direct, confounded |`);
console.log(`| --- |${" --- |".repeat(2 * kinds.length + 1)}`);
for (const [model, byKind] of found) {
  const cells = kinds.flatMap((kind) => {
    const { errors, correlations } = byKind.get(kind)!;
    return [percent(mean(errors)), median(correlations).toFixed(2)];
  });
  console.log(`| ${[model, ...cells, percent(mean(byKind.get("confounded")!.direct))].join(" | ")} |`);
}
const unconfounded = kinds.filter((kind) => kind !== "confounded");
const known = (model: string): string =>
  median(unconfounded.flatMap((kind) => found.get(model)!.get(kind)!.correlations)).toFixed(2);
console.log(
  `\nMedian rank correlation over the ${unconfounded.reduce((sum, kind) => sum + logs[kind], 0)} logs without confounding: ` +
    `linear unique ${known("linear unique")}, markov1 ${known("markov1")}.`,
);

function figuresOf(model: string, kind: SyntheticKind): Figures {
  const byKind = found.get(model) ?? new Map<SyntheticKind, Figures>();
  found.set(model, byKind);
  const figures = byKind.get(kind) ?? { errors: [], correlations: [], direct: [] };
  byKind.set(kind, figures);
  return figures;
}

/** Shares of their own sum: overlapping credits too. */
function sharesOf(figures: Float64Array): number[] {
  const sum = figures.reduce((total, figure) => total + figure, 0);
  return Array.from(figures, (figure) => figure / sum);
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
