import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/**
 * Price of a promise that is paid later: the amount discounted for whole or broken periods.
 * @param minor Amount due, in minor units.
 * @param ratePerPeriod Fraction above -1.
 * @param periods Until the payment; negative for what an amount of today has grown to.
 * @source ASC 606-10-32-15 to 32-20, IFRS 15.60 to 65; Example 26.
 */
export function presentValueOfPayment(minor: number, ratePerPeriod: number, periods: number): number {
  return minorFromExact(new Exact(minor).div(new Exact(1).plus(ratePerPeriod).pow(periods)), 0);
}

/**
 * Interest of each period on an advance that grows until the promise is kept; with the advance it makes the revenue.
 * The balance is rounded at each period's end, as it is booked.
 * @param minor Advance received, in minor units.
 * @returns Interest a period, in minor units.
 * @source ASC 606-10-32-15 to 32-20; Example 29.
 */
export function interestOnAdvance(minor: number, ratePerPeriod: number, periods: number): readonly number[] {
  const interest: number[] = [];
  let balance = minor;
  for (let period = 0; period < periods; period++) {
    const accrued = minorFromExact(new Exact(balance).times(ratePerPeriod), 0);
    interest.push(accrued);
    balance += accrued;
  }
  return interest;
}

/**
 * Level payment at the ends of periods that repays a price.
 * @param minor Price, in minor units.
 * @param annualRate Fraction; a period's rate is this over the periods of a year, and 0 divides evenly.
 * @returns The payment in minor units, and the interest that all payments hold at that payment unrounded.
 * @source Example 28; Excel's PMT.
 */
export function levelPayment(
  minor: number,
  annualRate: number,
  { periods, periodsPerYear }: { readonly periods: number; readonly periodsPerYear: number },
): { readonly payment: number; readonly interest: number } {
  const ratePerPeriod = new Exact(annualRate).div(periodsPerYear);
  const growth = new Exact(1).plus(ratePerPeriod).pow(-periods);
  const payment = ratePerPeriod.isZero()
    ? new Exact(minor).div(periods)
    : ratePerPeriod.times(minor).div(new Exact(1).minus(growth));
  return {
    payment: minorFromExact(payment, 0),
    interest: minorFromExact(payment.times(periods).minus(minor), 0),
  };
}
