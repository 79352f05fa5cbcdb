import { unitOf } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";

/** How the lines of the Journals came about, in sentences. @param isLive Whether balances are formulas. */
export function journalConventions(input: RevenueReportInput, isLive: boolean): readonly string[] {
  const hasForeign = input.contracts.some(({ figures }) => figures.isForeign);
  return [
    "One entry on each day on which something happens to a contract, and one on the last day for what is earned over time. Debits and credits are the engine's figures, from the contract named under Source and its facts.",
    "By the balance sheet method a bill goes to the contract's balances, and revenue comes as it is earned.",
    "By the profit and loss method a bill goes to revenue at once; Revenue offset takes back what is not earned. Both methods lead to the same balances and the same profit: post only one of them.",
    isLive
      ? "Balance adds up debits less credits of a contract by a method; it is zero after each of its entries."
      : `Balance adds up debits less credits of a contract by a method, as values: a sheet with more than ${input.limits.liveMonthFigures} formulas is slow.`,
    "What is known better of closed periods is an entry of its own on the first day after them.",
    ...(hasForeign
      ? [
          `Contracts in another currency are booked in ${unitOf(input)}; what rates change of money to come goes to Exchange gain or loss.`,
        ]
      : []),
  ];
}
