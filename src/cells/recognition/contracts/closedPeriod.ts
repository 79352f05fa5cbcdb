import { monthOf, type Period } from "../../../core/dates/period";

/** Excel makes a day of "Jan 2025": the first or last day of a month stands for all of it. */
export function closedPeriod(period: Period): Period {
  const { first, last } = period;
  if (first !== last) return period;
  const month = monthOf(first);
  return first === month.first || first === month.last ? month : period;
}
