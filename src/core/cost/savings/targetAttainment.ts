import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import type { ValidatedSaving } from "./validatedSaving";

export interface TargetAttainment {
  /** Saving wanted, in minor units. */
  readonly target: number;
  readonly isMet: boolean;
  /** Saving over target; null at a target of 0. */
  readonly attainment: number | null;
}

/**
 * A validated saving beside the one wanted, both before the cost to achieve it.
 * @param targetShare Of the adjusted baseline: 0.1 for 10 %.
 */
export function targetAttainment(
  { adjustedBaseline, gross }: Pick<ValidatedSaving, "adjustedBaseline" | "gross">,
  targetShare: number,
): TargetAttainment {
  const target = minorFromExact(new Exact(targetShare).times(adjustedBaseline), 0);
  return { target, isMet: gross >= target, attainment: target === 0 ? null : gross / target };
}
