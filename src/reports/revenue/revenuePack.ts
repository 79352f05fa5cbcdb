import type { Checks } from "../checks/ChecksTable";
import type { SheetModel } from "../SheetModel";
import type { RevenueReportInput } from "./RevenueReportInput";
import { schedulePages } from "./schedule/schedulePages";

/** A sheet of the pack, and where its checks stand. */
export interface LaidOutSheet {
  readonly model: SheetModel;
  readonly checks: Checks;
}

/** All sheets of a revenue pack, the front sheet first. */
export function revenuePack(input: RevenueReportInput): readonly LaidOutSheet[] {
  const schedule = schedulePages(input);
  return [...schedule];
}
