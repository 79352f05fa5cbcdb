import { serialFromDate } from "../../../cells/serialDate";
import { sheetFrame } from "../../frame/sheetFrame";
import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import { paid } from "../payments/PaymentSource";
import { monthNumbers, monthWindow, writeTrend } from "./monthCells";
import type { TrendColumns } from "./trendColumns";
import type { TrendLines } from "./trendLines";

/** Months, and what stands beside them. */
export function writeTrendHeadings(
  sheet: SheetBuilder,
  input: CostReportInput,
  columns: TrendColumns,
  { dimension }: TrendLines,
): void {
  const { headers } = sheetFrame;
  const { months, trend } = input.time;
  sheet.value(headers, columns.key, headerKey, { number: "text" });
  sheet.value(headers, columns.line, dimension.name, { look: "header" });
  for (let at = 0; at <= trend.to - trend.from; at++) {
    const day = serialFromDate(months[trend.from + at]!.first, input.dateSystem);
    sheet.value(monthNumbers, columns.firstMonth + at, at + 1, {
      number: "count",
      look: "quiet",
      align: "right",
    });
    sheet.value(headers, columns.firstMonth + at, day, { look: "header", number: "month", align: "right" });
  }
  sheet.value(monthNumbers, columns.line, "Month", { look: "quiet" });
  for (const [column, text] of [
    [columns.sum, "Sum"],
    [columns.trend, "Trend a month"],
    [columns.trendShare, "of mean"],
  ] as const) {
    sheet.value(headers, column, text, { look: "header", align: "right" });
  }
  sheet.value(headers, columns.comment, "Comment", { look: "header" });
}

/** Cost of each line by month, the rest and the total. @returns The row of the total. */
export function writeTrendLines(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  columns: TrendColumns,
  { role, named, others, all }: TrendLines,
  prior: PriorSheet | null,
): number {
  const { amount, variance } = amountFormats(input);
  const first = sheetFrame.firstLine;
  const write = (
    row: number,
    months: readonly number[],
    formula: (column: number) => string | null,
    look: CellFormat = {},
  ): void => {
    months.forEach((minor, at) => {
      const column = columns.firstMonth + at;
      const own = formula(column);
      const format = { ...look, number: amount };
      if (own === null) sheet.value(row, column, inMajor(input, minor), format);
      else sheet.formula(row, column, own, format, inMajor(input, minor));
    });
    const sum = months.reduce((so, minor) => so + minor, 0);
    const span = `${relative(row, columns.firstMonth)}:${relative(row, columns.lastMonth)}`;
    sheet.formula(row, columns.sum, `SUM(${span})`, { ...look, number: amount }, inMajor(input, sum));
    writeTrend(sheet, columns, row, { ...look, number: variance });
  };
  named.forEach(({ label, months, isOdd }, index) => {
    const row = first + index;
    sheet.value(row, columns.key, label, { number: "text" });
    sheet.value(row, columns.line, label === "" ? "(none)" : label, { number: "text" });
    const cell = label === "" ? {} : { cell: inColumn(row, columns.line) };
    write(row, months, (column) =>
      isOdd ? null : paid(refs, [{ role, label, ...cell }], monthWindow(column)),
    );
    sheet.value(row, columns.comment, prior?.notes.get(lineId(label))?.["Comment"] ?? null, { wrap: true });
  });
  let row = first + named.length;
  if (others.count > 0) {
    const labels = named.map(({ label }) => label);
    sheet.value(row, columns.line, others.label, { look: "quiet" });
    write(row, others.months, (column) =>
      others.isOdd || labels.includes("")
        ? null
        : refs.sumOfOthers(role, labels, { ...monthWindow(column), role: "date" }),
    );
    row++;
  }
  const bold: CellFormat = { bold: true, border: "total" };
  sheet.value(row, columns.line, "Total", bold);
  write(
    row,
    all,
    (column) => (row === first ? "0" : `SUM(${relative(first, column)}:${relative(row - 1, column)})`),
    bold,
  );
  sheet.fill(row, columns.line, columns.comment, bold);
  return row;
}
