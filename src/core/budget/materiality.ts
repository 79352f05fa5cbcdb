import type { Variance } from "./variance";

export const materialityRules = ["and", "or"] as const;
export type MaterialityRule = (typeof materialityRules)[number];

export interface MaterialityLimits {
  /** Amount, same unit as the variance. */
  readonly amount: number;
  /** Share of |reference|, 0.05 for 5 %. */
  readonly share: number;
  readonly rule: MaterialityRule;
}

export const defaultLimits: MaterialityLimits = { amount: 10_000, share: 0.05, rule: "and" };

export interface Materiality {
  readonly amountHit: boolean;
  readonly shareHit: boolean;
  readonly material: boolean;
}

/**
 * Whether a variance is worth an explanation: it exceeds (strictly) an amount and, or or, a share.
 * Where the share is not meaningful, any difference exceeds it.
 * @source Vendors' flux rules (amount, percent, both): "exceeds" is strictly greater.
 * @example materiality(variance(6000, 0, 1), { amount: 5000, share: 0.1, rule: "and" }).material // => true
 */
export function materiality(
  { difference, differenceShare, notMeaningful }: Variance,
  limits: MaterialityLimits,
): Materiality {
  const amountHit = Math.abs(difference) > limits.amount;
  const shareHit =
    notMeaningful || differenceShare === null ? difference !== 0 : Math.abs(differenceShare) > limits.share;
  return {
    amountHit,
    shareHit,
    material: limits.rule === "or" ? amountHit || shareHit : amountHit && shareHit,
  };
}
