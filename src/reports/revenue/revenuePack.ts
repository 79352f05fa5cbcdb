import { disaggregationSheet } from "./disaggregation/disaggregationSheet";
import { frontSheet } from "./front/frontSheet";
import { journalSheets } from "./journals/journalSheets";
import type { LaidOutSheet } from "./LaidOutSheet";
import type { RevenueReportInput } from "./RevenueReportInput";
import { rollForwardSheets } from "./rollForward/rollForwardSheets";
import { rpoSheet } from "./rpo/rpoSheet";
import { scheduleFigures } from "./schedule/scheduleFigures";
import { schedulePages } from "./schedule/schedulePages";
import { ScheduleRefs } from "./schedule/ScheduleRefs";
import { trackingSheet } from "./tracking/trackingSheet";
import { waterfallSheet } from "./waterfall/waterfallSheet";

/** All sheets of a revenue pack, the front sheet first. */
export function revenuePack(input: RevenueReportInput): readonly LaidOutSheet[] {
  const schedule = schedulePages(input);
  const refs = new ScheduleRefs(schedule);
  const [first, ...further] = schedule;
  const sheets: readonly LaidOutSheet[] = [
    { ...first!, figures: scheduleFigures(input, schedule) },
    ...further,
    waterfallSheet(input, schedule, refs),
    ...rollForwardSheets(input, schedule),
    rpoSheet(input, schedule, refs),
    ...journalSheets(input, schedule),
    disaggregationSheet(input, schedule, refs),
    trackingSheet(input, schedule, refs),
  ];
  return [frontSheet(input, sheets, refs), ...sheets];
}
