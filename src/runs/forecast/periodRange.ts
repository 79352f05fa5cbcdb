import { periodName } from "../../core/planning/series/periodName";
import type { ForecastReportInput } from "../../reports/forecast/ForecastReportInput";

/** The last period with actuals and those forecast, in words. */
export function periodRange({
  calendar,
  asOf,
  horizon,
}: Pick<ForecastReportInput, "calendar" | "asOf" | "horizon">): string {
  const name = (position: number): string => periodName(calendar, position);
  return `actuals to ${name(asOf)}, forecast ${name(asOf + 1)} to ${name(asOf + horizon)}`;
}
