import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { RecognisedContract } from "./recogniseContract";

/** Days of a period on which something happens to a contract, in order, and the period's last. */
export function contractDays({ facts, obligations }: RecognisedContract, period: Period): readonly IsoDate[] {
  const days = [period.last];
  for (const { date } of facts.events) addInside(days, period, date);
  for (const { date } of facts.variable) addInside(days, period, date);
  for (const { date } of facts.modifications) addInside(days, period, date);
  for (const { date, paid } of facts.billings) {
    addInside(days, period, date);
    addInside(days, period, paid);
  }
  for (const { term } of facts.costs ?? []) addInside(days, period, term.first);
  for (const { obligation } of obligations) {
    if (obligation.method === "point in time") addInside(days, period, obligation.term?.first ?? null);
  }
  return days.length === 1 ? days : [...new Set(days)].sort();
}

function addInside(days: IsoDate[], { first, last }: Period, day: IsoDate | null): void {
  if (day !== null && day >= first && day < last) days.push(day);
}
