import { sumMinorOf } from "../../../core/money/sumMinor";
import { remainingPerformance } from "../../../core/revenue/recognition/contract/remainingPerformance";
import { openRemaining } from "../groups/openRemaining";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ScheduleRow } from "../schedule/ScheduleRow";

/**
 * What the engine says of each contract by itself, in minor units of the books. Contracts in another currency, and those
 * whose period is closed with other figures than are known now, count with what stands in the books.
 */
export function expectedRemaining(
  { contracts, time }: RevenueReportInput,
  rows: readonly ScheduleRow[],
): number {
  const asOf = time.period.last;
  const inBooks = new Set(
    contracts.filter(
      ({ read, figures }) =>
        figures.isForeign || (read.facts.closed ?? []).some(({ period }) => period.last === asOf),
    ),
  );
  let sum = sumMinorOf(rows, (row) => (inBooks.has(row.contract) ? openRemaining(row) : 0));
  for (const contract of contracts) {
    if (inBooks.has(contract)) continue;
    sum += remainingPerformance(contract.figures.contract.recognised, asOf, []).total;
  }
  return sum;
}
