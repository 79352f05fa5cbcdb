import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";
import { sumMinorOf } from "../../money/sumMinor";

/** A category of cost and what is wanted of it. Amounts in minor units. */
export interface CategoryTarget {
  readonly name: string;
  /** Reduction: so much less cost. Efficiency: so much more output for its cost. */
  readonly kind: "reduction" | "efficiency";
  readonly baseline: number;
  readonly baselineVolume: number;
  readonly actual: number;
  readonly actualVolume: number;
  /** 0.2 for 20 %. */
  readonly targetShare: number;
}

export interface CategoryResult {
  readonly name: string;
  /** What the volume of today would have cost as before. */
  readonly adjustedBaseline: number;
  /** The most that meets the target. */
  readonly requiredCost: number;
  readonly saving: number;
  /** In the target's own terms: less cost, or more output for the cost; null where it has no divisor. */
  readonly achievedShare: number | null;
  readonly targetShare: number;
  /** Cost above the required one; 0 where the target is met. */
  readonly gap: number;
  readonly status: "met" | "behind";
}

export interface CategoryResults {
  readonly categories: readonly CategoryResult[];
  readonly saving: number;
  /** Savings that would meet every target. */
  readonly target: number;
  /** Saving over target; null at a target of 0. */
  readonly attainment: number | null;
}

/**
 * Categories of cost beside their targets, at the volume of today. A reduction needs cost of adjusted baseline × (1 −
 * target); an efficiency, which is output over cost, needs adjusted baseline ÷ (1 + target).
 */
export function categoryTargets(targets: readonly CategoryTarget[]): CategoryResults {
  const categories = targets.map(categoryResult);
  const saving = sumMinorOf(categories, (each) => each.saving);
  const target = sumMinorOf(categories, (each) => each.adjustedBaseline - each.requiredCost);
  return { categories, saving, target, attainment: target === 0 ? null : saving / target };
}

function categoryResult({
  name,
  kind,
  baseline,
  baselineVolume,
  actual,
  actualVolume,
  targetShare,
}: CategoryTarget): CategoryResult {
  const adjusted = new Exact(baseline).times(actualVolume).div(baselineVolume);
  const required =
    kind === "reduction"
      ? new Exact(1).minus(targetShare).times(adjusted)
      : adjusted.div(new Exact(1).plus(targetShare));
  const adjustedBaseline = minorFromExact(adjusted, 0);
  const requiredCost = minorFromExact(required, 0);
  const saving = adjustedBaseline - actual;
  const divisor = kind === "reduction" ? adjustedBaseline : actual;
  return {
    name,
    adjustedBaseline,
    requiredCost,
    saving,
    achievedShare: divisor === 0 ? null : saving / divisor,
    targetShare,
    gap: Math.max(0, actual - requiredCost),
    status: actual <= requiredCost ? "met" : "behind",
  };
}
