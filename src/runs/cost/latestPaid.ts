import { dayNumber, isoDate, isoDateFromDayNumber, type IsoDate } from "../../core/dates/isoDate";
import type { CostTask } from "./CostTask";

/**
 * The latest of the days that is not after the run: a slip of the year must not make a period. The latest of all where every one is
 * after it.
 * @param days Day numbers, at least one.
 */
export function latestPaid({ run }: Pick<CostTask, "run">, days: Int32Array): IsoDate {
  const today = dayNumber(runDay(run));
  let [latest, last] = [-Infinity, -Infinity];
  for (const day of days) {
    if (day > last) last = day;
    if (day <= today && day > latest) latest = day;
  }
  return isoDateFromDayNumber(latest === -Infinity ? last : latest);
}

/** Day of a run. */
export function runDay({ time }: CostTask["run"]): IsoDate {
  return isoDate(time.slice(0, 10));
}
