import type { Period } from "../../core/dates/period";

/** When a value was observed: a period of the calendar, or a number where periods are numbered. */
export type Stamp = Period | number;

/** What tells stamps apart. */
export function stampKey(stamp: Stamp): string {
  return typeof stamp === "number" ? String(stamp) : `${stamp.first}/${stamp.last}`;
}
