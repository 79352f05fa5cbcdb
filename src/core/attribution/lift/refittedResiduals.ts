import { controlMatcher } from "./controlMatcher";
import type { Experiment } from "./Experiment";

/** Share of the largest value below which a residual is rounding: a perfect match leaves nothing to permute. */
const rounding = 1e-12;

/**
 * Residuals of every period under the hypothesis that the treatment moved each treated period by one and the same effect: the
 * effect is taken off, and the synthetic control learns from all periods, so that each of them is treated alike.
 * @returns A function of the effect.
 * @source Chernozhukov, Wüthrich & Zhu (2021), "An exact and robust conformal inference method for counterfactual and synthetic
 * controls", JASA 116.
 */
export function refittedResiduals({ treated, donors, before }: Experiment): (effect: number) => Float64Array {
  const match = controlMatcher(donors, treated.length);
  const limit = rounding * treated.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  return (effect) => {
    const freed = treated.map((value, t) => (t < before ? value : value - effect));
    const { expected } = match(freed);
    return freed.map((value, t) => {
      const residual = value - expected[t]!;
      return Math.abs(residual) > limit ? residual : 0;
    });
  };
}
