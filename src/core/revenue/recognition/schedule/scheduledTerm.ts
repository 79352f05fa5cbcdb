import { addDays, addMonths, dateParts, endOfMonth, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { Line } from "./shareThrough";

/**
 * The days that a line's schedule covers: two conventions leave out a month at an edge of the term, all others cover
 * the term.
 */
export function scheduledTerm({ term, convention }: Line): Period {
  if (convention === "mid-month split") return snapped(term);
  if (convention === "even cut last month") return orTerm({ ...term, last: beforeCut(term.last) }, term);
  return term;
}

/** The last month counts where it is served whole. */
function beforeCut(last: IsoDate): IsoDate {
  return last === endOfMonth(last) ? last : endOfMonth(addMonths(last, -1));
}

/** From the 16th a start counts for the next month; an end counts as the day after it starts. */
function snapped(term: Period): Period {
  const startsLate = dateParts(term.first).day > 15;
  const dayAfter = dateParts(addDays(term.last, 1)).day;
  const endsInMonth = dayAfter === 1 || dayAfter > 15;
  const first = startsLate ? addDays(endOfMonth(term.first), 1) : term.first;
  const last = endsInMonth ? term.last : endOfMonth(addMonths(term.last, -1));
  return orTerm({ first, last }, term);
}

/** A short term around a turn of month may have no month left: it stays as it is. */
function orTerm(cut: Period, term: Period): Period {
  return cut.first > cut.last ? term : cut;
}
