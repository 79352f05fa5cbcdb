import { seededRandom } from "../../numeric/seededRandom";

/** What is compared: the mean size of the residuals of the treated periods, or the size of their sum. */
export type LiftStatistic = "mean absolute" | "sum";

/** Whole runs of periods are moved round, which keeps what follows what; or single periods are drawn. */
export type LiftPermutation = "blocks" | "periods";

/** Statistics this close to the observed one, as a share of it, are taken as equal: rounding decides nothing. */
const tie = 1e-9;

/**
 * Share of the permutations whose treated periods stand out at least as much as the observed ones, these included. Blocks: every
 * shift round the year, one for each period. Periods: seeded draws of as many periods.
 * @param residuals One a period, treated ones last.
 * @param before Periods before the treatment.
 * @param drawn Of "periods", how many are drawn, and the seed.
 * @source Chernozhukov, Wüthrich & Zhu (2021), JASA 116, sections 2.2 and 2.3.
 */
export function permutedP(
  residuals: Float64Array,
  before: number,
  statistic: LiftStatistic,
  permutation: LiftPermutation,
  { draws, seed }: { readonly draws: number; readonly seed: number },
): number {
  const periods = residuals.length;
  const after = periods - before;
  const values = statistic === "sum" ? residuals : residuals.map(Math.abs);
  const observed = Math.abs(sumOf(values.subarray(before)));
  const limit = observed * (1 - tie);
  let asFar = 1;
  if (permutation === "blocks") {
    let sum = sumOf(values.subarray(before));
    for (let shift = 1; shift < periods; shift++) {
      sum += values[(before + after + shift - 1) % periods]! - values[(before + shift - 1) % periods]!;
      if (Math.abs(sum) >= limit) asFar++;
    }
    return asFar / periods;
  }
  const random = seededRandom(seed);
  const order = Int32Array.from(residuals.keys());
  for (let draw = 0; draw < draws; draw++) {
    let sum = 0;
    for (let i = 0; i < after; i++) {
      const other = i + Math.floor(random() * (periods - i));
      const taken = order[other]!;
      order[other] = order[i]!;
      order[i] = taken;
      sum += values[taken]!;
    }
    if (Math.abs(sum) >= limit) asFar++;
  }
  return asFar / (draws + 1);
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}
