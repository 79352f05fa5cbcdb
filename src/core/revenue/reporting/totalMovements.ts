import { sumMinorOf } from "../../money/sumMinor";
import type { ContractMovements } from "./ReportedContract";

/**
 * What moves a contract's balances in months that follow each other: each is translated at its own rates.
 * @param months At least one, in their order.
 */
export function totalMovements(months: readonly ContractMovements[]): ContractMovements {
  const [first, last] = [months[0]!, months.at(-1)!];
  const sum = (of: (each: ContractMovements) => number): number => sumMinorOf(months, of);
  return {
    deferred: {
      opening: first.deferred.opening,
      billings: sum(({ deferred }) => deferred.billings),
      recognised: sum(({ deferred }) => deferred.recognised),
      caughtUp: sum(({ deferred }) => deferred.caughtUp),
      interest: sum(({ deferred }) => deferred.interest),
      returns: sum(({ deferred }) => deferred.returns),
      fx: sum(({ deferred }) => deferred.fx),
      toAsset: sum(({ deferred }) => deferred.toAsset),
      closing: last.deferred.closing,
    },
    asset: {
      opening: first.asset.opening,
      change: sum(({ asset }) => asset.change),
      closing: last.asset.closing,
    },
    refund: {
      opening: first.refund.opening,
      expected: sum(({ refund }) => refund.expected),
      refunded: sum(({ refund }) => refund.refunded),
      fx: sum(({ refund }) => refund.fx),
      closing: last.refund.closing,
    },
    costs: {
      opening: first.costs.opening,
      spent: sum(({ costs }) => costs.spent),
      expensed: sum(({ costs }) => costs.expensed),
      closing: last.costs.closing,
    },
  };
}
