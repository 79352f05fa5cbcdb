import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** Renewable years of like contracts: what the customer pays a year, and what a year costs. */
export interface RenewableContract {
  /** How many like contracts there are at the start. */
  readonly contracts: number;
  /** A year, in major units. */
  readonly fee: number;
  /** Share of customers who renew each year, 0 to 1. */
  readonly renewalRate: number;
  /** Expected cost of each year if it is served, in major units, at least one. */
  readonly costs: readonly number[];
}

export interface ExpectedRenewals {
  /** A contract, in minor units: fees and costs weighed by how likely each year is. */
  readonly consideration: number;
  readonly cost: number;
  readonly fees: readonly number[];
  /** All contracts: revenue of each year, by its share of the expected cost. */
  readonly revenue: readonly number[];
  /** All contracts: paid and not yet recognised at the end of each year. */
  readonly liability: readonly number[];
}

/**
 * Renewal options by the practical alternative: the goods expected to be provided and the consideration expected for
 * them stand in for the options' own prices.
 * @param digits Decimals of the minor unit.
 * @source ASC 606-10-55-45 and Example 51, IFRS 15.B43.
 */
export function expectedRenewals(
  { contracts, fee, renewalRate, costs }: RenewableContract,
  digits: number,
): ExpectedRenewals {
  const likely = costs.map((_, year) => new Exact(renewalRate).pow(year));
  const fees = likely.map((share) => share.times(fee));
  const expectedCosts = likely.map((share, year) => share.times(costs[year]!));
  const consideration = sumOf(fees);
  const cost = sumOf(expectedCosts);
  const revenue = expectedCosts.map((each) =>
    minorFromExact(consideration.times(each).div(cost).times(contracts), digits),
  );
  const paid = fees.map((each) => minorFromExact(each, digits));
  let liability = 0;
  return {
    consideration: minorFromExact(consideration, digits),
    cost: minorFromExact(cost, digits),
    fees: paid,
    revenue,
    liability: revenue.map((each, year) => (liability += paid[year]! * contracts - each)),
  };
}

function sumOf(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, each) => sum.plus(each), new Exact(0));
}
