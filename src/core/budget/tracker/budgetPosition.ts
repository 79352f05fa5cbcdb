import { Exact } from "../../money/decimal";
import { minorFromExact } from "../../money/minorFromExact";

/** A budget line within its year. Amounts in minor units. */
export interface TrackedLine {
  readonly budget: number;
  readonly actual: number;
  /** Ordered and not yet in the actual; 0 when omitted. */
  readonly committed?: number;
  /** How far the budget's time has run; without it there is no run-rate. */
  readonly time?: BudgetTime;
}

export interface BudgetTime {
  /** Days, weeks or months that are over … */
  readonly elapsed: number;
  /** … of so many. */
  readonly length: number;
  /** From so many on there is a forecast; 1 when omitted. */
  readonly least?: number;
}

export interface BudgetPosition {
  /** Actual over budget; null at a budget of 0. */
  readonly utilisation: number | null;
  /** Budget less actual and committed; negative where it is overspent. */
  readonly remaining: number;
  /** Null without a time. */
  readonly elapsedShare: number | null;
  /** Utilisation less elapsed share: above 0 money runs ahead of time. */
  readonly ahead: number | null;
  /** Actual a day, week or month, unrounded; null without a forecast. */
  readonly runRate: number | null;
  /** By the run-rate, and at least what is spent and committed. */
  readonly forecast: number | null;
  /** Forecast above the budget; 0 where it stays inside, null without a forecast. */
  readonly overspend: number | null;
  /** Days, weeks or months from the start after which the budget is used up at the run-rate; null where it never is. */
  readonly usedUpAfter: number | null;
}

/**
 * Where a budget line stands, and where its run-rate leads.
 * @source Oracle Cloud Infrastructure, budget alert rules: forecast = actual ÷ days elapsed × days of the period, from three
 * days on.
 */
export function budgetPosition({ budget, actual, committed = 0, time }: TrackedLine): BudgetPosition {
  const utilisation = budget === 0 ? null : actual / budget;
  const elapsedShare = time ? time.elapsed / time.length : null;
  const forecast = time && hasForecast(time) ? forecastOf(actual, committed, time) : null;
  const runRate = time && forecast !== null ? actual / time.elapsed : null;
  return {
    utilisation,
    remaining: budget - actual - committed,
    elapsedShare,
    ahead: utilisation === null || elapsedShare === null ? null : utilisation - elapsedShare,
    runRate,
    forecast,
    overspend: forecast === null ? null : Math.max(0, forecast - budget),
    usedUpAfter: runRate !== null && runRate > 0 && budget >= 0 ? budget / runRate : null,
  };
}

function hasForecast({ elapsed, least = 1 }: BudgetTime): boolean {
  return elapsed > 0 && elapsed >= least;
}

function forecastOf(actual: number, committed: number, { elapsed, length }: BudgetTime): number {
  const byRunRate = minorFromExact(new Exact(actual).times(length).div(elapsed), 0);
  return committed === 0 ? byRunRate : Math.max(byRunRate, actual + committed);
}
