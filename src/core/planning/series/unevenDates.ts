import { dateParts, dayNumber, endOfMonth, type IsoDate } from "../../dates/isoDate";
import { financeError, type FinanceError } from "../../errors/financeError";
import { monthNumber } from "./monthNumber";

/**
 * The error for days that no calendar fits: it names two of them in a row whose distance is not the most common one.
 * @param days Two or more, ascending, each once.
 * @param suspect Position of the first day of the pair to name where that pair is out of step.
 */
export function unevenDates(days: readonly IsoDate[], suspect = 0): FinanceError {
  const steps = days.slice(1).map((day, i) => stepBetween(days[i]!, day));
  const counts = new Map<string, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  const [usual, count] = [...counts].reduce((most, other) => (other[1] > most[1] ? other : most));
  const isUsual = count > 1 && counts.size > 1;
  const at = !isUsual || steps[suspect] !== usual ? suspect : steps.findIndex((step) => step !== usual);
  return financeError("DATES_UNEVEN", {
    from: days[at]!,
    to: days[at + 1]!,
    step: steps[at]!,
    usual: isUsual ? `${usual} as between most of them` : "one day, week, month, quarter or year",
  });
}

function stepBetween(from: IsoDate, to: IsoDate): string {
  const isWhole =
    dateParts(from).day === dateParts(to).day || (from === endOfMonth(from) && to === endOfMonth(to));
  const months = monthNumber(to) - monthNumber(from);
  if (isWhole) return months % 12 === 0 ? counted(months / 12, "year") : counted(months, "month");
  const days = dayNumber(to) - dayNumber(from);
  return days % 7 === 0 ? counted(days / 7, "week") : counted(days, "day");
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
