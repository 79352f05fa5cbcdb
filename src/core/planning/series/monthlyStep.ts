import type { IsoDate } from "../../dates/isoDate";
import type { Calendar } from "./Calendar";
import { greatestCommonDivisor } from "./greatestCommonDivisor";
import { monthNumber } from "./monthNumber";

/** Months that divide a year into equal periods, and how a calendar says so. */
const steps = new Map<number, Pick<Calendar, "step" | "every">>([
  [2, { step: "month", every: 2 }],
  [3, { step: "quarter" }],
  [4, { step: "month", every: 4 }],
  [6, { step: "quarter", every: 2 }],
  [12, { step: "year" }],
]);

/**
 * The longest step of a calendar of months that reaches every one of the days.
 * @param days Ascending, in different months.
 */
export function monthlyStep(days: readonly IsoDate[]): Pick<Calendar, "step" | "every"> {
  const gaps = days.slice(1).map((day, i) => monthNumber(day) - monthNumber(days[i]!));
  const months = greatestCommonDivisor(gaps);
  return steps.get(months > 0 && months % 12 === 0 ? 12 : months) ?? { step: "month" };
}
