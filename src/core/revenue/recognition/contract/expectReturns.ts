import type { IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { sumMinor } from "../../../money/sumMinor";
import { minorFromExact } from "../../../money/minorFromExact";
import type { RevenueEvent } from "./facts";
import type { ObligationLedger } from "./ObligationLedger";
import type { Promises } from "./Promises";
import { covered, type Refund } from "./Refund";

/** What goods expected back take of an obligation's price from a day on, in minor units, once all is delivered. */
export interface ExpectedReturns {
  readonly date: IsoDate;
  readonly ledger: ObligationLedger;
  readonly minor: number;
}

/**
 * Units expected back in all bring no revenue.
 * @param before Estimates so far.
 * @throws RETURNS_ABOVE_QUANTITY when more are expected back than are sold; RETURNS_BELOW_REFUNDS when fewer than have
 * come back.
 * @source ASC 606-10-55-22 to 55-29 and Example 22, IFRS 15.B20 to B27.
 */
export function expectReturns(
  promises: Promises,
  { date, obligation, value }: RevenueEvent,
  before: readonly ExpectedReturns[],
  refunds: readonly Refund[],
): ExpectedReturns {
  const ledger = promises.targets(obligation, promises.original)[0]!;
  const { id, quantity } = ledger.obligation;
  if (quantity === null || quantity < value) {
    throw financeError("RETURNS_ABOVE_QUANTITY", { obligation: id, value, quantity: quantity ?? "none" });
  }
  const known = before.filter((each) => each.ledger === ledger).at(-1)?.minor ?? 0;
  const gross = ledger.price(date) + known;
  const minor = minorFromExact(new Exact(gross).times(value).div(quantity), 0);
  const expected = { date, ledger, minor };
  promises.note(date, ledger, ledger.change(date, known - minor), "returns expected anew");
  if (expectedBack([...before, expected], date) < covered(refunds)) {
    throw financeError("RETURNS_BELOW_REFUNDS", { obligation: id, value, date });
  }
  return expected;
}

/** What is expected back of what is delivered by the end of a day, in minor units. */
export function expectedBack(returns: readonly ExpectedReturns[], day: IsoDate): number {
  if (returns.length === 0) return 0;
  const latest = new Map<ObligationLedger, number>();
  for (const { date, ledger, minor } of returns) if (date <= day) latest.set(ledger, minor);
  return sumMinor([...latest].map(([ledger, minor]) => ledger.earnedOf(minor, day)));
}
