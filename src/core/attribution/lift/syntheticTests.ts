import type { Experiment } from "./Experiment";
import type { LiftTest } from "./Lift";
import { permutedP, type LiftPermutation, type LiftStatistic } from "./permutedP";
import { placeboP } from "./placeboP";
import type { SyntheticOptions } from "./SyntheticOptions";

const statistics: readonly LiftStatistic[] = ["mean absolute", "sum"];

/**
 * Every test of no effect that a synthetic control allows, the mean size of the residuals under the permutation asked for first.
 * @param residuals Of all periods, under no effect.
 */
export function syntheticTests(
  experiment: Experiment,
  residuals: Float64Array,
  options: SyntheticOptions,
): readonly LiftTest[] {
  const { before, donors } = experiment;
  const other: LiftPermutation = options.permutation === "blocks" ? "periods" : "blocks";
  const tests = statistics.flatMap((statistic) =>
    [options.permutation, other].map((permutation) => ({
      name: permutationTest(statistic, permutation, options),
      p: permutedP(residuals, before, statistic, permutation, options),
      least: leastP(residuals.length, before, permutation, options.draws),
    })),
  );
  const placebo = placeboP(experiment);
  if (placebo === null) return tests;
  const name = "Placebo: each control in turn taken as treated, misses after over before the start";
  return [...tests, { name, p: placebo, least: 1 / (donors.length + 1) }];
}

/** The name of a permutation test, with what it takes to carry it out again. */
export function permutationTest(
  statistic: LiftStatistic,
  permutation: LiftPermutation,
  { draws, seed }: SyntheticOptions,
): string {
  const what = statistic === "sum" ? "size of the summed residuals" : "mean size of the residuals";
  const how =
    permutation === "blocks"
      ? "every shift of the periods"
      : `${draws} draws of single periods, seed ${seed}`;
  return `Permutation of refitted residuals, ${what}, ${how}`;
}

/** The smallest p value a permutation can give: one over the number of different ones. */
function leastP(periods: number, before: number, permutation: LiftPermutation, draws: number): number {
  if (permutation === "blocks") return 1 / periods;
  let choices = 1;
  for (let i = 0; i < periods - before; i++) choices *= (periods - i) / (i + 1);
  return Math.max(1 / choices, 1 / (draws + 1));
}
