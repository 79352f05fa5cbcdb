import { monthsLater, type IsoDate } from "../../../../core/dates/isoDate";
import type { Findings } from "../../../problems";
import type { ReadContract } from "../ReadContract";
import { promisesOf, type Promised } from "./promisesOf";

/** Terms whose days look like slips of the pen. */
export function checkTerms(contracts: readonly ReadContract[], findings: Findings): void {
  for (const contract of contracts) {
    for (const promise of promisesOf(contract)) {
      checkStart(promise, findings);
      checkEnd(promise, findings);
      checkDelivery(promise, contract, findings);
    }
  }
}

function checkStart({ obligation: { id, term }, since, cell }: Promised, findings: Findings): void {
  if (term === null || term.first >= since) return;
  const isLong = monthsLater(term.first, 12) <= since;
  const before = isLong ? "more than a year before" : "before";
  const text = `Obligation ${id} starts on ${term.first}, ${before} it was signed on ${since}: check both dates.`;
  findings.add("TERM_BEFORE_SIGNED", cell, text);
}

/** Both a month typed as "Dec 2025" and an end that is no longer served look so. */
function checkEnd({ obligation: { id, method, term }, cell }: Promised, findings: Findings): void {
  if (term === null || method !== "straight line" || term.first === term.last) return;
  if (!isFirstOfMonth(term.first) || !isFirstOfMonth(term.last)) return;
  const text =
    `Obligation ${id} ends on ${term.last}, the first day of a month, and that day is served: ` +
    "enter the last day served.";
  findings.add("TERM_ENDS_ON_FIRST_DAY", cell, text);
}

function checkDelivery(
  { obligation: { id, method, term }, cell }: Promised,
  { facts: { events } }: ReadContract,
  findings: Findings,
): void {
  if (method !== "point in time" || term !== null) return;
  const isDelivered = events.some(
    ({ kind, obligation }) => kind === "delivery" && (obligation === null || obligation === id),
  );
  if (isDelivered) return;
  const text =
    `Obligation ${id} is kept at a point in time and has no day: nothing of it is recognised. ` +
    "Enter its start, or a delivery in the table of events, once it is delivered.";
  findings.add("DELIVERY_MISSING", cell, text);
}

function isFirstOfMonth(day: IsoDate): boolean {
  return day.endsWith("-01");
}
