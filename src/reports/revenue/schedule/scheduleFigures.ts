import { sheetPrefix } from "../../../cells/place";
import { sumMinor } from "../../../core/money/sumMinor";
import type { Period } from "../../../core/dates/period";
import { relative } from "../../SheetBuilder";
import type { KeyFigure } from "../LaidOutSheet";
import { inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { monthColumns, shownMonths } from "./monthColumns";
import type { SchedulePage } from "./scheduleSheet";

/** What the front sheet says of the Schedule. */
export function scheduleFigures(
  input: RevenueReportInput,
  pages: readonly SchedulePage[],
): readonly KeyFigure[] {
  const { period, yearToDate } = input.time;
  const rows = pages.flatMap((page) => page.rows.filter(({ counts }) => counts));
  const overPages = (formula: (page: SchedulePage) => string): string => pages.map(formula).join("+");
  const revenueOf = (label: string, stretch: Period): KeyFigure => {
    const shown = shownMonths(input.time, stretch)!;
    const minor = sumMinor(rows.flatMap(({ amounts }) => amounts.months.slice(shown.from, shown.to + 1)));
    const formula = overPages(({ sheet, columns, total }) => {
      const { first, last } = monthColumns(columns, shown);
      return `SUM(${sheetPrefix(sheet)}${relative(total, first)}:${relative(total, last)})`;
    });
    return { label, formula, expected: inMajor(input, minor) };
  };
  const remaining = overPages(
    ({ sheet, columns, total }) => sheetPrefix(sheet) + relative(total, columns.remaining),
  );
  const toCome = sumMinor(rows.map(({ total, toDate }) => total - toDate));
  return [
    revenueOf("Revenue of the period", period),
    revenueOf("Revenue of the year to date", yearToDate),
    { label: "Allocated and still to come", formula: remaining, expected: inMajor(input, toCome) },
  ];
}
