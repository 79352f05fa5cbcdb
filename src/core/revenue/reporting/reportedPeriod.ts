import type { IsoDate } from "../../dates/isoDate";
import { monthOf, type Period } from "../../dates/period";
import { nextToClose } from "../closing/nextToClose";
import type { ContractFacts } from "../recognition/contract/facts";

/**
 * The month to report when none is asked for: the one after the last that is closed, else the latest in which something
 * is billed or happens, up to a day.
 * @returns null where there is nothing up to that day.
 */
export function reportedPeriod(
  contracts: readonly ContractFacts[],
  closed: readonly Period[],
  until: IsoDate,
): Period | null {
  const next = nextToClose(closed);
  if (next) return next;
  let latest: IsoDate | null = null;
  for (const { signed, billings, events } of contracts) {
    for (const day of [signed, ...billings.map(({ date }) => date), ...events.map(({ date }) => date)]) {
      if (day <= until && (latest === null || day > latest)) latest = day;
    }
  }
  return latest === null ? null : monthOf(latest);
}
