import type { CellFormat } from "../../SheetModel";
import type { SheetBuilder } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey } from "../../PriorSheet";
import { periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import { RollingColumns, type YearColumns } from "./RollingColumns";

export const commentHeading = "Comment";

/** Writes the two rows of headings: AC and FC above the periods, each fiscal year above its columns. */
export function writeRollingHeadings(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  columns: RollingColumns,
): void {
  const { groups, headers } = sheetFrame;
  const right: CellFormat = { look: "header", align: "right" };
  sheet.value(headers, RollingColumns.key, headerKey, { number: "text" });
  sheet.value(headers, RollingColumns.line, "Line", { look: "header" });
  for (let position = columns.from; position <= columns.to; position++) {
    const column = columns.ofPeriod(position);
    const isActual = position <= input.asOf;
    sheet.value(groups, column, isActual ? "AC" : "FC", {
      look: isActual ? "chipActual" : "chipPlan",
      align: "right",
    });
    const period = cellOfPeriod(periodCellOf(input.calendar, position), input.dateSystem);
    sheet.value(headers, column, period, { ...periodFormat(input), ...right });
  }
  for (const year of columns.years) writeYear(sheet, year);
  sheet.value(groups, columns.ahead, "FC", { look: "section", align: "right" });
  sheet.value(headers, columns.ahead, "All ahead", right);
  sheet.value(headers, columns.comment, commentHeading, { look: "header", indent: 1 });
}

function writeYear(sheet: SheetBuilder, year: YearColumns): void {
  const { groups, headers } = sheetFrame;
  const right: CellFormat = { look: "header", align: "right" };
  const { from, to, isWhole, estimate, actual, deltaPlanShare } = year;
  const name = isWhole ? year.year.name : `${year.year.name}: ${to - from + 1} periods`;
  sheet.value(groups, actual ?? estimate, name, {
    look: "section",
    align: actual === null ? "right" : "left",
  });
  sheet.fill(groups, actual ?? estimate, deltaPlanShare ?? estimate, { look: "section" });
  if (actual !== null) sheet.value(headers, actual, "AC to date", right);
  if (year.forecast !== null) sheet.value(headers, year.forecast, "FC rest", right);
  sheet.value(headers, estimate, isWhole ? "Estimate" : "Sum shown", right);
  if (year.plan !== null) sheet.value(headers, year.plan, "PL", right);
  if (year.deltaPlan !== null) sheet.value(headers, year.deltaPlan, "ΔPL", right);
  if (deltaPlanShare !== null) sheet.value(headers, deltaPlanShare, "ΔPL %", right);
}
