import { monthsLater, type IsoDate } from "../../../dates/isoDate";
import { sumMinorOf } from "../../../money/sumMinor";
import { contractBalances } from "./contractBalances";
import type { RecognisedContract } from "./recogniseContract";

/** A contract liability by when it becomes revenue, in minor units. */
export interface LiabilityByTerm {
  readonly current: number;
  readonly nonCurrent: number;
}

/**
 * Of a contract liability what becomes revenue within twelve months, and what comes later or has no plan.
 * @source ASC 210-10-45, IAS 1.69.
 */
export function liabilityByTerm(contract: RecognisedContract, day: IsoDate): LiabilityByTerm {
  const { contractLiability } = contractBalances(contract, day);
  const end = monthsLater(day, 12);
  const planned = sumMinorOf(
    contract.obligations,
    (ledger) => ledger.planned(day, end) - ledger.revenue(day),
  );
  const current = Math.min(contractLiability, Math.max(0, planned));
  return { current, nonCurrent: contractLiability - current };
}
