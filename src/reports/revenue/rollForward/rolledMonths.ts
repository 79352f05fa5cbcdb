import { addedBalances } from "../../../core/revenue/reporting/addedBalances";
import { addedParts } from "../../../core/revenue/reporting/BooksBalances";
import { contractMovements } from "../../../core/revenue/reporting/contractMovements";
import type { ContractMovements } from "../../../core/revenue/reporting/ReportedContract";
import type { RevenueReportInput } from "../RevenueReportInput";
import { shownMonths } from "../schedule/monthColumns";

/** How the balances of all contracts together move, in minor units of the books. */
export interface RolledMonths {
  /** Of each reported month. */
  readonly byMonth: readonly ContractMovements[];
  /** Of the reported period. */
  readonly period: ContractMovements;
}

/** From what the balances of all contracts are at the ends of months. */
export function rolledMonths({ contracts, time }: RevenueReportInput): RolledMonths {
  const balances = time.days.map((_, day) =>
    addedBalances(contracts.map(({ figures }) => figures.posted[day]!)),
  );
  const parts = time.days
    .slice(1)
    .map((_, month) => addedParts(contracts.map(({ figures }) => figures.parts[month]!)));
  const { from } = shownMonths(time, time.period)!;
  return {
    byMonth: parts.map((each, month) => contractMovements(balances[month]!, balances[month + 1]!, each)),
    period: contractMovements(balances[from]!, balances.at(-1)!, addedParts(parts.slice(from))),
  };
}
