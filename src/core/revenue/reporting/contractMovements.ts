import type { BooksBalances, PostedParts } from "./BooksBalances";
import type { ContractMovements } from "./ReportedContract";

/**
 * What leads from balances to later ones, in minor units of the books: of a contract, or of many that are added up.
 * @param parts Of all months between them.
 * @source ASC 606-10-50-8 to 50-10, IFRS 15.116 to 118; ASC 340-40-50-3, IFRS 15.128.
 */
export function contractMovements(
  from: BooksBalances,
  to: BooksBalances,
  { caughtUp, refunded }: PostedParts,
): ContractMovements {
  const opening = from.contractLiability - from.contractAsset;
  const closing = to.contractLiability - to.contractAsset;
  const billings = to.due - from.due;
  const revenue = to.revenue - from.revenue;
  const interest = to.interest - from.interest;
  const expected = to.expectedBack - from.expectedBack;
  const toAsset = to.contractAsset - from.contractAsset;
  return {
    deferred: {
      opening: from.contractLiability,
      billings,
      recognised: revenue - caughtUp,
      caughtUp,
      interest,
      returns: -expected || 0,
      fx: closing - (opening + billings - revenue - interest - expected) || 0,
      toAsset,
      closing: to.contractLiability,
    },
    asset: { opening: from.contractAsset, change: toAsset, closing: to.contractAsset },
    refund: {
      opening: from.refundLiability,
      expected,
      refunded,
      fx: to.refundLiability - from.refundLiability - expected + refunded || 0,
      closing: to.refundLiability,
    },
    costs: {
      opening: from.costAsset,
      spent: to.costsSpent - from.costsSpent,
      expensed: to.costExpense - from.costExpense,
      closing: to.costAsset,
    },
  };
}
