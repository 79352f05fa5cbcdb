import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import { changePrice } from "./changePrice";
import { expectedBack, type ExpectedReturns } from "./expectReturns";
import type { RevenueEvent } from "./facts";
import type { Promises } from "./Promises";
import { covered, type Refund } from "./Refund";

/** A refund uses up the refund liability; what goes beyond it lowers the price. */
export function payBack(
  promises: Promises,
  { date, obligation, value }: RevenueEvent,
  returns: readonly ExpectedReturns[],
  before: readonly Refund[],
): Refund {
  const minor = minorFromExact(new Exact(value), promises.facts.digits);
  const beyond = Math.max(0, minor - (expectedBack(returns, date) - covered(before)));
  if (beyond > 0) {
    changePrice(promises, { date, obligation, minor: -beyond, reason: "refunded beyond what was expected" });
  }
  return { date, minor, beyond };
}
