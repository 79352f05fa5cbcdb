import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import type { AttributionNote } from "../../core/attribution/AttributionNote";

/** What the checks of a log count as well. */
const checked: ReadonlySet<AttributionNote["code"]> = new Set([
  "TIME_MISSING",
  "EQUAL_TIMES",
  "TOUCH_AFTER_CONVERSION",
  "REFUND",
]);

/** Notes on the journeys of a log, without those that its checks tell already. */
export function uncheckedNotes(
  notes: readonly AttributionNote[],
  checks: readonly TouchCheck[],
): readonly AttributionNote[] {
  const untouched = checks.find(({ name }) => name === "Conversions without a touch")?.rows;
  // More of them have none in their look-back window.
  return notes.filter(
    ({ code, count }) => !checked.has(code) && !(code === "UNATTRIBUTED" && count === untouched),
  );
}
