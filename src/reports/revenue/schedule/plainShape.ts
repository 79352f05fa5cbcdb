import { dayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { recognisedThrough } from "../../../core/revenue/recognition/schedule/recognisedThrough";
import type { PackTime } from "../../../core/revenue/reporting/packTime";
import type { ScheduleRow } from "./ScheduleRow";

/** How a formula can say when an amount becomes revenue; null where only the engine can. */
export type PlainShape = "daily" | "at once" | null;

/** Whether the plain rule gives each of the amounts: a change, a hold or a closed period makes them differ. */
export function plainShape(
  { figures, allocated, amounts, start, end }: ScheduleRow,
  { days, months }: PackTime,
): PlainShape {
  const { method, convention } = figures.ledger.obligation;
  if (allocated === null || start === null || end === null) return null;
  const isDaily = method === "straight line" && convention === "daily" && isWhole(allocated, start, end);
  if (!isDaily && method !== "point in time") return null;
  const through = (day: IsoDate): number => {
    if (!isDaily) return day >= start ? allocated : 0;
    return recognisedThrough(allocated, { term: { first: start, last: end }, convention }, day);
  };
  let last = through(days[0]!);
  if (last !== amounts.before) return null;
  for (const [index, month] of months.entries()) {
    const total = through(month.last);
    if (total - last !== amounts.months[index]) return null;
    last = total;
  }
  return isDaily ? "daily" : "at once";
}

/** A cell multiplies minor units by days: it must not lose one. */
function isWhole(allocated: number, start: IsoDate, end: IsoDate): boolean {
  return Number.isSafeInteger(Math.abs(allocated) * (dayNumber(end) - dayNumber(start) + 1) * 2);
}
