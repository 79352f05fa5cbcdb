import type { SheetBuilder } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { ShownMonths } from "../schedule/monthColumns";

/** Writes the dates of months, and above them whether they are as posted or as planned. @param first Column of the first one. */
export function writeMonthHeadings(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  first: number,
  { from, to }: ShownMonths,
): void {
  const { headers, groups } = sheetFrame;
  const { months, reported } = input.time;
  months.slice(from, to + 1).forEach(({ last }, index) =>
    sheet.value(headers, first + index, dayCell(input, last), {
      look: "header",
      number: "month",
      align: "right",
    }),
  );
  const chip = (title: string, look: "chipActual" | "chipPlan", left: number, right: number): void => {
    if (left > right) return;
    sheet.value(groups, first + left - from, title, { look });
    sheet.fill(groups, first + left - from, first + right - from, { look });
  };
  chip("As posted", "chipActual", from, Math.min(reported - 1, to));
  chip("As planned", "chipPlan", Math.max(reported, from), to);
}
