import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { differences } from "../../../money/differences";
import { minorFromExact } from "../../../money/minorFromExact";

/** What is done of a promise by a period's end, and what is expected in all: units, hours, points, milestones. */
export interface Measured {
  readonly done: number;
  readonly expected: number;
}

/**
 * Revenue a period of a promise measured by output or effort: the price by what is done over what is expected, less
 * what earlier periods recognised. A changed expectation is caught up in the period that learns of it.
 * @param minor Price in minor units.
 * @param periods Running totals at the ends of periods.
 * @returns Minor units a period.
 * @throws PROGRESS_OUT_OF_RANGE when more is done than expected, or nothing is expected.
 * @source ASC 606-10-25-31 to 25-37, IFRS 15.39 to 45; loyalty points: KPMG Revenue handbook, Example 10A.
 */
export function earnedByMeasure(minor: number, periods: readonly Measured[]): readonly number[] {
  return differences(periods.map((period) => minorFromExact(progressOf(period).times(minor), 0)));
}

function progressOf({ done, expected }: Measured): Exact {
  const progress = expected > 0 ? new Exact(done).div(expected) : new Exact(-1);
  if (progress.greaterThanOrEqualTo(0) && progress.lessThanOrEqualTo(1)) return progress;
  throw financeError("PROGRESS_OUT_OF_RANGE", { progress: progress.toSignificantDigits(6).toNumber() });
}
