import type { IsoDate } from "../../../dates/isoDate";
import type { ObligationLedger } from "./ObligationLedger";

/**
 * What must be provided for an obligation measured by cost at the end of a day, in minor units: the cost still to come
 * above the revenue still to come. Obligations are looked at one by one, as ASC 605-35-25-47 lets an entity choose.
 * @source ASC 605-35-25-45 to 25-49, IAS 37.66 to 69.
 */
export function expectedLoss(ledger: ObligationLedger, day: IsoDate): number {
  const cost = ledger.costToCome(day);
  return cost === null ? 0 : Math.max(0, cost - (ledger.price(day) - ledger.revenue(day)));
}
