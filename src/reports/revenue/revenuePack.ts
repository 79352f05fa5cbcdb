import { disaggregationSheet } from "./disaggregation/disaggregationSheet";
import { frontSheet } from "./front/frontSheet";
import { journalSheets } from "./journals/journalSheets";
import { CountedRows } from "./groups/CountedRows";
import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { packSheets, type PackSheet } from "./packSheets";
import type { RevenueReportInput } from "./RevenueReportInput";
import { rollForwardSheets } from "./rollForward/rollForwardSheets";
import { rpoSheet } from "./rpo/rpoSheet";
import { scheduleFigures } from "./schedule/scheduleFigures";
import { schedulePages } from "./schedule/schedulePages";
import { ScheduleRefs } from "./schedule/ScheduleRefs";
import { trackingSheet } from "./tracking/trackingSheet";
import { waterfallSheet } from "./waterfall/waterfallSheet";

/**
 * All sheets of a revenue pack, the front sheet first.
 * @param begins Hears of each sheet before it is laid out.
 */
export function revenuePack(
  input: RevenueReportInput,
  begins?: (sheet: string) => void,
): readonly LaidOutSheet[] {
  const lay = <Sheets>(sheet: PackSheet, laidOut: () => Sheets): Sheets => {
    begins?.(packSheets[sheet].name);
    return laidOut();
  };
  const schedule = lay("schedule", () => schedulePages(input));
  const refs = new ScheduleRefs(schedule);
  const counted = new CountedRows(input, schedule);
  const [first, ...further] = schedule;
  const sheets: readonly LaidOutSheet[] = [
    { ...first!, figures: scheduleFigures(input, schedule, counted) },
    ...further,
    lay("waterfall", () => waterfallSheet(input, refs, counted)),
    ...lay("rollForward", () => rollForwardSheets(input, schedule)),
    lay("rpo", () => rpoSheet(input, refs, counted)),
    ...lay("journals", () => journalSheets(input, schedule)),
    lay("disaggregation", () => disaggregationSheet(input, refs, counted)),
    lay("tracking", () => trackingSheet(input, schedule, refs, counted)),
  ];
  return [lay("pack", () => frontSheet(input, sheets, refs)), ...sheets];
}
