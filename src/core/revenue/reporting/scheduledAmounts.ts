import type { IsoDate } from "../../dates/isoDate";
import { isPricedByUnit } from "../recognition/contract/allocationWeight";
import type { ClosedFigure } from "../recognition/contract/facts";
import type { ObligationLedger } from "../recognition/contract/ObligationLedger";
import type { PackTime } from "./packTime";
import { postedThrough } from "../recognition/contract/postedThrough";
import type { ScheduledAmounts } from "./ReportedContract";

/** Price allocated by a day; of units without an agreed quantity, what was delivered: no price is agreed for more. */
export function allocatedBy(ledger: ObligationLedger, day: IsoDate): number {
  return isPricedByUnit(ledger.obligation) ? ledger.revenue(day) : ledger.price(day);
}

/**
 * When what is allocated to an obligation becomes revenue: as posted up to the reported day, then as planned on it.
 * @param closed Figures of the contract's closed periods.
 */
export function scheduledAmounts(
  ledger: ObligationLedger,
  { period, months, days }: PackTime,
  closed: readonly ClosedFigure[],
): ScheduledAmounts {
  const asOf = period.last;
  const { id } = ledger.obligation;
  const own = closed.length === 0 ? closed : closed.filter(({ obligation }) => obligation === id);
  const before = revenueThrough(ledger, own, asOf, days[0]!);
  let last = before;
  const amounts = months.map((month) => {
    const total = revenueThrough(ledger, own, asOf, month.last);
    const amount = total - last || 0;
    last = total;
    return amount;
  });
  return { before, months: amounts, later: allocatedBy(ledger, asOf) - last || 0 };
}

function revenueThrough(
  ledger: ObligationLedger,
  closed: readonly ClosedFigure[],
  asOf: IsoDate,
  day: IsoDate,
): number {
  if (day <= asOf) return postedThrough(ledger, closed, day);
  return isPricedByUnit(ledger.obligation) ? ledger.revenue(asOf) : ledger.planned(asOf, day);
}

export function totalOf({ before, months, later }: ScheduledAmounts): number {
  let total = before + later;
  for (const amount of months) total += amount;
  return total;
}

/** Recognised by the end of the last reported month. */
export function recognisedToDate({ before, months }: ScheduledAmounts, reported: number): number {
  let total = before;
  for (let month = 0; month < reported; month++) total += months[month]!;
  return total;
}
