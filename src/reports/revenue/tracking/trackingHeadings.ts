import { addDays } from "../../../core/dates/isoDate";
import { headerKey } from "../../PriorSheet";
import { absolute, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { writeMonthHeadings } from "../groups/monthHeadings";
import { sheetFrame } from "../../frame/sheetFrame";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { PlanCells } from "./PlanCells";
import type { PlanWindow } from "./PlanRefs";
import { trackingUserHeading, type TrackingColumns } from "./TrackingColumns";

/** Row above the headings, where the days stand between which a plan is counted. */
const windowRow = sheetFrame.groups - 1;

export function writeTrackingHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: TrackingColumns,
): void {
  const { headers, groups } = sheetFrame;
  const right: CellFormat = { look: "header", align: "right" };
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, columns.label, "Line", { look: "header" });
  sheet.value(headers, columns.by, "Of", { look: "header" });
  sheet.value(headers, columns.match, "Label", { look: "header" });
  columns.bands.forEach(({ title, plan, actual, difference, share, last }, index) => {
    const name = index === 0 ? "Period" : "Year to date";
    // A single column has no room for its days.
    sheet.value(groups, plan ?? actual, plan === null ? name : `${name} ${title}`, { look: "section" });
    sheet.fill(groups, plan ?? actual, last, { look: "section" });
    sheet.value(headers, actual, "AC", { look: "chipActual", align: "right" });
    if (plan === null) return;
    sheet.value(headers, plan, "PL", { look: "chipPlan", align: "right" });
    sheet.value(headers, difference!, "ΔPL", { look: "chipVariance", align: "right" });
    sheet.value(headers, share!, "ΔPL %", { look: "chipVariance", align: "right" });
  });
  sheet.value(headers, columns.share, "Share of year to date", right);
  sheet.value(headers, columns.cumulative, "Cumulative", right);
  sheet.value(headers, columns.trend, "Trend, 3 months", right);
  sheet.value(groups, columns.opening, "Opening", { look: "section" });
  const opening = dayCell(input, input.time.days[0]!);
  sheet.value(headers, columns.opening, opening, { ...right, number: "day" });
  writeMonthHeadings(sheet, input, columns.firstMonth, { from: 0, to: input.time.reported - 1 });
  sheet.value(headers, columns.comment, trackingUserHeading, { look: "header" });
}

/** Writes, above the headings, the days and the months by which formulas find what is planned. */
export function writePlanWindows(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: TrackingColumns,
  { texts }: PlanCells,
): readonly PlanWindow[] {
  const quiet: CellFormat = { look: "quiet", align: "right" };
  if (input.plan.length === 0) return [];
  sheet.value(windowRow, columns.label, "Plan from, and before; its periods as it writes them", {
    look: "quiet",
  });
  texts.forEach((text, month) => {
    if (text !== null) sheet.value(windowRow, columns.firstMonth + month, text, { ...quiet, number: "text" });
  });
  return columns.bands.map(({ period, plan, actual, firstMonth, lastMonth }) => {
    sheet.value(windowRow, plan!, dayCell(input, period.first), { ...quiet, number: "day" });
    sheet.value(windowRow, actual, dayCell(input, addDays(period.last, 1)), { ...quiet, number: "day" });
    return {
      period,
      from: absolute(windowRow, plan!),
      until: absolute(windowRow, actual),
      texts: `${absolute(windowRow, firstMonth)}:${absolute(windowRow, lastMonth)}`,
    };
  });
}

/** Names the months of a year for the formulas of the sheet. */
export function writeMonthsPerYear(sheet: SheetBuilder, column: number, months: number): void {
  sheet.value(sheetFrame.measure, column, "Months of a year", { look: "caption", align: "right" });
  sheet.value(sheetFrame.measure, column + 1, months, { number: "count", align: "right" });
  sheet.name("FO_MONTHS_PER_YEAR", sheetFrame.measure, column + 1);
}
