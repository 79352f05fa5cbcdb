import type { Calendar } from "../../core/planning/series/Calendar";
import { monthsPerPeriod } from "../../core/planning/series/monthsPerPeriod";

/** Whether periods of two calendars are equally long, so that figures of one can stand beside those of the other. */
export function isSameStep(one: Calendar, other: Calendar): boolean {
  const months = monthsPerPeriod(one);
  if (months !== null || monthsPerPeriod(other) !== null) return months === monthsPerPeriod(other);
  return one.step === other.step && (one.every ?? 1) === (other.every ?? 1);
}
