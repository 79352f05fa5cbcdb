import type { AttributionNote } from "../../core/attribution/AttributionNote";

/** What the checks of a log count as well. */
const checked: ReadonlySet<AttributionNote["code"]> = new Set([
  "TIME_MISSING",
  "EQUAL_TIMES",
  "TOUCH_AFTER_CONVERSION",
  "REFUND",
]);

/** Notes on the journeys of a log, without those that its checks tell already. */
export function uncheckedNotes(notes: readonly AttributionNote[]): readonly AttributionNote[] {
  return notes.filter(({ code }) => !checked.has(code));
}
