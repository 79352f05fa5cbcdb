import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** Revenue of an agent: its commission of what the customer pays, where a principal shows all of it, in minor units. */
export function agentRevenue(gross: number, commission: number): number {
  return minorFromExact(new Exact(gross).times(commission), 0);
}

/** Sales-based royalty of each period, as the sales occur, in minor units. @source ASC 606-10-55-65; Example 57. */
export function royalties(sales: readonly number[], rate: number): readonly number[] {
  return sales.map((each) => minorFromExact(new Exact(each).times(rate), 0));
}

/** Price of a sale of which a concession is expected, in minor units. @source ASC 606-10-32-7; Example 23. */
export function priceAfterConcession(
  units: number,
  price: number,
  concession: number,
  digits: number,
): number {
  return minorFromExact(new Exact(units).times(price).times(new Exact(1).minus(concession)), digits);
}
