import { financeError } from "../../errors/financeError";
import { compensatedSum } from "../../numeric/compensatedSum";
import { acceptedRange } from "./acceptedRange";
import { controlMatcher } from "./controlMatcher";
import type { Experiment } from "./Experiment";
import { fitBefore } from "./fitBefore";
import type { Lift, LiftFinding } from "./Lift";
import { permutedP } from "./permutedP";
import { refittedResiduals } from "./refittedResiduals";
import type { SyntheticOptions } from "./SyntheticOptions";
import { permutationTest, syntheticTests } from "./syntheticTests";

/**
 * Effect of a treatment against a synthetic control. P values by permuting residuals after a fit to all periods; the interval holds
 * the effects that the test of the sum of residuals does not reject. The test of their mean size is not inverted: where the treated
 * periods scatter more than those before, it rejects every effect, and the interval is empty.
 * @throws CONTROLS_MISSING.
 * @source Chernozhukov, Wüthrich & Zhu (2021), JASA 116.
 */
export function syntheticLift(experiment: Experiment, options: SyntheticOptions): LiftFinding {
  const { treated, donors, controls, before, treatedUnits } = experiment;
  if (donors.length === 0) {
    throw financeError("CONTROLS_MISSING", { method: "A synthetic control", units: treatedUnits });
  }
  const { weights, expected } = controlMatcher(donors, before)(treated);
  const fit = fitBefore(treated, expected, before);
  const misses = treated.map((value, t) => value - expected[t]!).subarray(before);
  const residualsUnder = refittedResiduals(experiment);
  const pOf = (effect: number) =>
    permutedP(residualsUnder(effect), before, "sum", options.permutation, options);
  return {
    expected,
    fit,
    interval: intervalAbout(compensatedSum(misses) / misses.length, fit.error, experiment, options, pOf),
    intervalKind: `Effects not rejected by: ${permutationTest("sum", options.permutation, options)}`,
    tests: syntheticTests(experiment, residualsUnder(0), options),
    weights: [...weights]
      .map((weight, index) => ({ unit: controls[index]!, weight }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight),
  };
}

/** Effects whose p value stays above what the confidence leaves. */
function intervalAbout(
  effect: number,
  error: number,
  { treated, before }: Experiment,
  { confidence, permutation }: SyntheticOptions,
  pOf: (effect: number) => number,
): Lift["interval"] {
  const periods = treated.length;
  // So few shifts cannot reject anything.
  if (permutation === "blocks" && 1 / periods > 1 - confidence) return { low: -Infinity, high: Infinity };
  const scatter = Math.max(error, 1e-9 * Math.abs(effect));
  // A quarter of the error that independent residuals would give the effect.
  const step = (scatter * Math.sqrt(1 / (periods - before) + 1 / before)) / 4;
  if (step === 0) return { low: effect, high: effect };
  return acceptedRange((value) => pOf(value) > 1 - confidence, effect, step);
}
