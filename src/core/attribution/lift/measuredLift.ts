import { financeError } from "../../errors/financeError";
import { compensatedSum } from "../../numeric/compensatedSum";
import { experimentOf } from "./experimentOf";
import type { Lift, LiftMethod } from "./Lift";
import { liftNotes } from "./liftNotes";
import type { Panel } from "./panelOf";
import type { LiftPermutation } from "./permutedP";
import { regressedLift } from "./regressedLift";
import { syntheticLift } from "./syntheticLift";

export interface LiftRequest {
  /** Names of the treated units. */
  readonly treated: readonly string[];
  /** Position of the first treated period, from 0. */
  readonly start: number;
  /** Default synthetic. */
  readonly method?: LiftMethod;
  /** Default 0.95. */
  readonly confidence?: number;
  /** Of the synthetic control's test; default blocks, for neighbouring periods are seldom independent. */
  readonly permutation?: LiftPermutation;
  /** Draws where single periods are permuted, default 5000. */
  readonly draws?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * What a treatment changed in the units that had it, against what was to be expected without it: a mixture of the untreated units, a
 * regression on them, or the time before. Only the first two have a control group and may be called incremental.
 * @param panel Units over the same periods.
 * @throws TREATED_UNKNOWN, TREND_TOO_SHORT, CONTROLS_MISSING, CONTROLS_TOO_MANY, LEVEL_OUT_OF_RANGE, OPTION_REFUSED.
 * @source docs/methods/roi.md.
 */
export function measuredLift(panel: Panel, request: LiftRequest): Lift {
  const { treated, start, method = "synthetic", confidence = 0.95 } = request;
  const { permutation = "blocks", draws = 5000, seed = 1 } = request;
  if (!(confidence > 0 && confidence < 1)) throw financeError("LEVEL_OUT_OF_RANGE", { value: confidence });
  checkWhole("start", start, 0, 2 ** 31);
  checkWhole("draws", draws, 200, 100_000);
  checkWhole("seed", seed, 0, 2 ** 32 - 1);
  const experiment = experimentOf(panel, treated, start);
  const found =
    method === "synthetic"
      ? syntheticLift(experiment, { confidence, permutation, draws, seed })
      : regressedLift(experiment, method, confidence);
  const after = experiment.treated.length - start;
  const actual = experiment.treated;
  const effects = actual.subarray(start).map((value, t) => value - found.expected[start + t]!);
  const sum = compensatedSum(effects);
  const expectedSum = compensatedSum(found.expected.subarray(start));
  const { name: test, p } = found.tests[0]!;
  const lift: Omit<Lift, "notes"> = {
    ...found,
    method,
    claim: method === "before after" ? "change" : "incremental",
    effect: sum / after,
    total: sum * experiment.treatedUnits,
    share: expectedSum === 0 ? null : sum / expectedSum,
    p,
    test,
    actual,
  };
  return { ...lift, notes: liftNotes(lift, start, confidence) };
}

function checkWhole(option: string, value: number, low: number, high: number): void {
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw financeError("OPTION_REFUSED", { option, value, allowed: `a whole number from ${low} to ${high}` });
}
