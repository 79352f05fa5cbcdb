import type { RevenueReportInput } from "../RevenueReportInput";
import { unitOf } from "../packFrame";

/** How the figures of the Roll-forward came about, in sentences. */
export function rollForwardConventions(input: RevenueReportInput, quiet: number): readonly string[] {
  const hasForeign = input.contracts.some(({ figures }) => figures.isForeign);
  return [
    ...(quiet > 0
      ? [
          `${quiet} ${quiet === 1 ? "contract has" : "contracts have"} neither a balance nor a movement, and no row.`,
        ]
      : []),
    "Openings and movements are the engine's figures, from the contract named under Source and its facts; a closing is the sum of its row. A movement has the sign with which it moves the balance.",
    "Recognised is a formula: what the Schedule shows for the contract in the reported period, without what is caught up.",
    "Caught up is revenue for earlier days: of modifications, of changed prices and estimates, and what is known better of closed periods, which keep their figures.",
    "Interest lowers the balance where a customer pays late, and raises it where she pays in advance. Returns are what goods expected back move to the refund liability.",
    "A contract is either an asset or a liability: To or from assets is what moves between the two.",
    "Current is what becomes revenue within twelve months of the last day; later, and without a plan, is non-current.",
    "Balances typed in from the general ledger stay over runs.",
    ...(hasForeign
      ? [
          `A contract in another currency is shown in ${unitOf(input)}: an advance keeps the rate of its day, the rest is held at the closing rate, and Exchange rates is what that changes.`,
        ]
      : []),
  ];
}
