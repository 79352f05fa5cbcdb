import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";

/** What was spent before, and what it depended on. */
export interface SavingsBaseline {
  /** Minor units that do not depend on volume. */
  readonly fixed: number;
  /** Cost of one unit of volume, in major units. */
  readonly variablePerUnit: number;
  readonly volume: number;
  /** Decimals of the minor unit. */
  readonly digits: number;
}

/** What came after it. Amounts in minor units. */
export interface SavingsPeriod {
  readonly actual: number;
  readonly volume: number;
  /** Prices of the reporting period over those of the baseline; 1 when omitted. */
  readonly priceIndex?: number;
  /** Cost of the reporting period that has nothing to do with the saving, such as a move; negative for a windfall. */
  readonly oneOffs?: number;
  /** What the saving cost to achieve. */
  readonly costToAchieve?: number;
}

export interface ValidatedSaving {
  readonly baseline: number;
  /** The baseline at the volume and prices of the reporting period, with its one-offs. */
  readonly adjustedBaseline: number;
  /** Baseline less actual: what volume, prices and one-offs make of it is still inside. */
  readonly naive: number;
  /** Adjusted baseline less actual; negative for a loss. */
  readonly gross: number;
  /** After the cost to achieve it. */
  readonly net: number;
  /** Of the adjusted baseline; null at a baseline of 0. */
  readonly share: number | null;
}

/**
 * The saving that remains when volume, prices and one-offs are taken out: baseline, adjusted to the reporting period, less
 * actual. Adjusted baseline = (fixed + variable per unit × volume) × price index + one-offs.
 * @throws AMOUNT_TOO_LARGE beyond 2^53 minor units.
 * @source EVO, International Performance Measurement and Verification Protocol, Core Concepts (2022): savings = baseline
 * less reporting period, with routine and non-routine adjustments.
 */
export function validatedSaving(
  baseline: SavingsBaseline,
  { actual, volume, priceIndex = 1, oneOffs = 0, costToAchieve = 0 }: SavingsPeriod,
): ValidatedSaving {
  const before = minorFromExact(costAt(baseline, baseline.volume), 0);
  const adjusted = minorFromExact(costAt(baseline, volume).times(priceIndex).plus(oneOffs), 0);
  const gross = adjusted - actual;
  return {
    baseline: before,
    adjustedBaseline: adjusted,
    naive: before - actual,
    gross,
    net: gross - costToAchieve,
    share: adjusted === 0 ? null : gross / adjusted,
  };
}

function costAt({ fixed, variablePerUnit, digits }: SavingsBaseline, volume: number): Exact {
  return new Exact(variablePerUnit)
    .times(volume)
    .times(10 ** digits)
    .plus(fixed);
}
