import type { LaidOutSheet } from "../frame/LaidOutSheet";
import type { AttributionReportInput } from "./AttributionReportInput";
import { bookedOf } from "./bookedInSource";
import { creditLines } from "./creditLines";
import { frontSheet } from "./front/frontSheet";
import { journeysSheet } from "./journeys/journeysSheet";

/**
 * The sheets of an attribution report, the front sheet first: what each channel brought by every model, and how journeys went.
 * @throws AMOUNT_TOO_LARGE when credits have more digits than a double.
 */
export function attributionReport(input: AttributionReportInput): readonly LaidOutSheet[] {
  const lines = creditLines(input);
  const booked = bookedOf(input);
  const journeys = journeysSheet(input, lines, booked);
  return [frontSheet(input, lines, booked, [journeys]), journeys];
}
