import { headerKey } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { sheetFrame } from "../../frame/sheetFrame";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { scheduleUserHeading, type ScheduleColumns } from "./ScheduleColumns";

const header: CellFormat = { look: "header" };
const headerRight: CellFormat = { look: "header", align: "right" };

export function writeScheduleHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  columns: ScheduleColumns,
): void {
  const { headers, groups } = sheetFrame;
  const { months, reported, days } = input.time;
  const heading = (column: number, title: string, format = header): void =>
    sheet.value(headers, column, title, format);
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  heading(columns.contract, "Contract");
  heading(columns.obligation, "Obligation");
  heading(columns.customer, "Customer");
  input.dimensions.forEach((dimension, index) => heading(columns.dimensions[index]!, dimension.header));
  heading(columns.timing, "Timing");
  heading(columns.method, "Method");
  heading(columns.convention, "Convention");
  heading(columns.booked, "Booked");
  heading(columns.start, "Start");
  heading(columns.end, "End");
  heading(columns.currency, "Currency");
  heading(columns.ssp, "SSP", headerRight);
  heading(columns.allocated, "Allocated", headerRight);
  heading(columns.toDate, "Recognised to date", headerRight);
  heading(columns.remaining, "Remaining", headerRight);
  const monthHeading: CellFormat = { look: "header", number: "month", align: "right" };
  sheet.value(groups, columns.before, "Recognised until", { look: "section" });
  sheet.value(headers, columns.before, dayCell(input, days[0]!), { ...monthHeading, number: "day" });
  sheet.value(groups, columns.firstMonth, "As posted", { look: "chipActual" });
  sheet.fill(groups, columns.firstMonth, columns.firstMonth + reported - 1, { look: "chipActual" });
  sheet.value(groups, columns.firstMonth + reported, "As planned", { look: "chipPlan" });
  sheet.fill(groups, columns.firstMonth + reported, columns.later, { look: "chipPlan" });
  months.forEach(({ last }, index) =>
    sheet.value(headers, columns.firstMonth + index, dayCell(input, last), monthHeading),
  );
  heading(columns.later, "Later or unplanned", headerRight);
  heading(columns.total, "Total", headerRight);
  heading(columns.check, "Check", headerRight);
  heading(columns.annualValue, "Annual value", headerRight);
  heading(columns.counts, "Counts", headerRight);
  heading(columns.own, "Own currency", headerRight);
  heading(columns.source, "Source");
  heading(columns.comment, scheduleUserHeading);
}
