import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** Costs of a contract, in major units of one currency. */
export interface ContractCosts {
  readonly toDate: number;
  readonly total: number;
  /** Materials delivered and not yet installed: in both, and recognised at their cost, without margin. */
  readonly uninstalled?: number;
}

export interface ProgressByCost {
  /** 0 to 1. */
  readonly progress: Exact;
  /** Revenue and profit to date, in minor units. */
  readonly revenue: number;
  readonly profit: number;
  /** Revenue less what was recognised before. */
  readonly earned: number;
}

interface CostToCostOptions {
  /** Recognised before, in minor units; 0 when omitted. */
  readonly recognised?: number;
  /** Decimals to which the progress is rounded before it is used; exact when omitted. */
  readonly progressDigits?: number | null;
  /** Decimals of the minor unit. */
  readonly digits: number;
}

/**
 * Revenue to date by cost incurred over total expected cost.
 * @param minor Transaction price in minor units.
 * @throws TOTAL_COST_ZERO when no cost is expected beside uninstalled materials.
 * @throws PROGRESS_OUT_OF_RANGE when the progress is below 0 or above 1.
 * @source ASC 606-10-25-31 and 55-187 to 55-192 (Example 19), IFRS 15.B18 and B19.
 */
export function costToCost(
  minor: number,
  { toDate, total, uninstalled = 0 }: ContractCosts,
  { recognised = 0, progressDigits = null, digits }: CostToCostOptions,
): ProgressByCost {
  const measured = new Exact(total).minus(uninstalled);
  if (measured.isZero()) throw financeError("TOTAL_COST_ZERO", { total });
  const exact = new Exact(toDate).minus(uninstalled).div(measured);
  if (exact.lessThan(0) || exact.greaterThan(1)) {
    throw financeError("PROGRESS_OUT_OF_RANGE", { progress: exact.toSignificantDigits(6).toNumber() });
  }
  const progress =
    progressDigits === null ? exact : exact.toDecimalPlaces(progressDigits, Exact.ROUND_HALF_UP);
  const atCost = new Exact(uninstalled).times(10 ** digits);
  const revenue = minorFromExact(new Exact(minor).minus(atCost).times(progress).plus(atCost), 0);
  return {
    progress,
    revenue,
    profit: revenue - minorFromExact(new Exact(toDate), digits),
    earned: revenue - recognised,
  };
}
