import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { RecognisedContract } from "./recogniseContract";

/** Days of a period on which something happens to a contract, in order, and the period's last. */
export function contractDays(
  { facts, obligations }: RecognisedContract,
  { first, last }: Period,
): readonly IsoDate[] {
  const days = new Set([last]);
  const add = (day: IsoDate | null): void => {
    if (day !== null && day >= first && day <= last) days.add(day);
  };
  for (const { date } of facts.events) add(date);
  for (const { date } of facts.variable) add(date);
  for (const { date } of facts.modifications) add(date);
  for (const { date, paid } of facts.billings) {
    add(date);
    add(paid);
  }
  for (const { term } of facts.costs ?? []) add(term.first);
  for (const { obligation } of obligations) {
    if (obligation.method === "point in time") add(obligation.term?.first ?? null);
  }
  return [...days].sort();
}
