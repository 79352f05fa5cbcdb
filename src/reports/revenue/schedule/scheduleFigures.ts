import { sheetPrefix } from "../../../cells/place";
import type { Period } from "../../../core/dates/period";
import { relative } from "../../SheetBuilder";
import type { CountedRows } from "../groups/CountedRows";
import { monthsSum } from "../groups/RowSums";
import type { KeyFigure } from "../../frame/LaidOutSheet";
import { inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { monthColumns, shownMonths } from "./monthColumns";
import type { SchedulePage } from "./scheduleSheet";

/** What the front sheet says of the Schedule. */
export function scheduleFigures(
  input: RevenueReportInput,
  pages: readonly SchedulePage[],
  { sums }: CountedRows,
): readonly KeyFigure[] {
  const { period, yearToDate } = input.time;
  const overPages = (formula: (page: SchedulePage) => string): string => pages.map(formula).join("+");
  const revenueOf = (label: string, stretch: Period): KeyFigure => {
    const shown = shownMonths(input.time, stretch)!;
    const minor = monthsSum(sums.months, shown);
    const formula = overPages(({ sheet, columns, total }) => {
      const { first, last } = monthColumns(columns, shown);
      return `SUM(${sheetPrefix(sheet)}${relative(total, first)}:${relative(total, last)})`;
    });
    return { label, formula, expected: inMajor(input, minor) };
  };
  const remaining = overPages(
    ({ sheet, columns, total }) => sheetPrefix(sheet) + relative(total, columns.remaining),
  );
  const toCome = sums.total - sums.toDate;
  return [
    revenueOf("Revenue of the period", period),
    revenueOf("Revenue of the year to date", yearToDate),
    { label: "Allocated and still to come", formula: remaining, expected: inMajor(input, toCome) },
  ];
}
