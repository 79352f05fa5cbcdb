import type { Dimension } from "../RevenueReportInput";
import type { ScheduleRow } from "./ScheduleRow";

export function timingLabel({ isOverTime }: ScheduleRow): string {
  return isOverTime ? "over time" : "at a point in time";
}

/** What a row says of a dimension; "" where it says nothing. */
export function dimensionLabel(
  { contract: { read }, figures }: ScheduleRow,
  { header, of }: Dimension,
): string {
  const labels = of === "contract" ? read.labels : read.obligationLabels.get(figures.ledger.obligation.id);
  return labels?.[header] ?? "";
}
