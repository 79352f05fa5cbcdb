import { periodLabel } from "../../../core/dates/period";
import { serialFromDate } from "../../../cells/serialDate";
import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ColumnModel } from "../../SheetModel";
import { amountFormats, costChecks, inMajor, writeCostTitle } from "../costFrame";
import { takeNames } from "../../frame/takeNames";
import type { CostReportInput } from "../CostReportInput";
import { costSheets } from "../costSheets";
import { frontPlaces } from "../front/frontSettings";
import type { CostRefs } from "../payments/CostRefs";
import { paid, type PaymentSource } from "../payments/PaymentSource";
import { multiplesHeight, smallMultiples } from "./smallMultiples";
import { trendColumns, type TrendColumns } from "./trendColumns";
import { monthNumbers, monthWindow, writeTrend } from "./monthCells";
import { trendLines, type TrendLines } from "./trendLines";
import { unitCostLines } from "./unitCostLines";
import { writeUnitCosts } from "./unitCostBlock";

/** Cost month by month: lines, small charts to one scale, and what one piece costs. */
export function trendSheet(input: CostReportInput, source: PaymentSource): LaidOutSheet {
  const { report, name } = costSheets.cost.trend;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const refs = source.refs();
  const columns = trendColumns(input);
  const lines = trendLines(input, source);
  takeNames(sheet, costSheets.cost.front.name, frontPlaces);
  writeHeadings(sheet, input, columns, lines);
  const total = writeLines(sheet, input, refs, columns, lines, prior);
  const charts = smallMultiples(input, columns, lines, total + 2);
  const below = total + 2 + (charts.length === 0 ? 0 : multiplesHeight(charts.length));
  const items = unitCostLines(input, source);
  const priced = items.length === 0 ? below : writeUnitCosts(sheet, input, refs, columns, items, below);
  const checks = writeChecks(sheet, input, source, refs, columns, { total, lines }, priced + 1);
  const ids = lines.named.map(({ label }) => lineId(label));
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: columns.comment }, checks.bottom + 2);
  writeConventions(sheet, retired + 2, columns.sum, [
    "Months are sums over the payments table; the largest lines stand by themselves, the rest together.",
    "Charts share one scale, so that their heights can be compared. Trend is the least-squares change a month.",
    ...(items.length > 0
      ? [
          "Unit cost is what was paid ÷ pieces, over lines that say how many; months without any are left blank.",
        ]
      : ["Payments do not say what was bought and how many: there is no unit cost."]),
  ]);
  const { trend } = input.time;
  const message = writeCostTitle(sheet, input, {
    message: messageOf(columns, lines, total),
    measure: `Cost by month and ${lines.dimension.name.toLowerCase()}`,
    period: periodLabel(input.time.periodOf(trend)),
    prior,
  });
  sheet.need(refs.names);
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: evenMonths(fittedColumns(widths(columns), sheet.rows()), columns),
    charts,
    conditionalFormats: [...writeStatus(sheet, columns.firstMonth + 2, checks), ...checks.conditionalFormats],
  });
  return { model, checks };
}

/** Months of one width and the line as wide as three, so that the charts below, which take whole columns, are of one size. */
function evenMonths(
  fitted: readonly ColumnModel[],
  { line, firstMonth, lastMonth }: TrendColumns,
): readonly ColumnModel[] {
  const month = Math.max(...fitted.slice(firstMonth, lastMonth + 1).map(({ width }) => width));
  return fitted.map((column, at) =>
    at === line
      ? { width: Math.max(column.width, 3 * month) }
      : at >= firstMonth && at <= lastMonth
        ? { width: month }
        : column,
  );
}

function widths({ lastMonth }: TrendColumns) {
  const months = Array.from({ length: lastMonth - 1 }, () => ({ width: 11 }));
  return [
    { width: 4, hidden: true as const },
    { width: 30 },
    ...months,
    { width: 13 },
    { width: 12 },
    { width: 9 },
    { width: 36 },
  ];
}

function writeHeadings(
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

/** @returns The row of the total. */
function writeLines(
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

function writeChecks(
  sheet: SheetBuilder,
  input: CostReportInput,
  source: PaymentSource,
  refs: CostRefs<"payments">,
  { line, firstMonth, sum }: TrendColumns,
  { total, lines }: { readonly total: number; readonly lines: TrendLines },
  top: number,
): Checks {
  const expected = inMajor(
    input,
    lines.all.reduce((whole, minor) => whole + minor, 0),
  );
  // A short trend has fewer months than checks have columns.
  const at = (index: number): number => line + index;
  const checks = costChecks(
    sheet,
    input,
    top,
    {
      title: at(0),
      of: at(1),
      source: at(2),
      report: at(3),
      difference: at(4),
      status: at(5),
    },
    "FO_SOURCE",
  );
  const months = input.time.trend;
  const { from } = monthWindow(firstMonth);
  const formula = paid(refs, [], { from, until: "FO_UNTIL" });
  if (formula !== null && source.rows.strays === 0 && source.unseen(months) === 0) {
    checks.compare({
      title: "Months add up to the payments table",
      of: input.tables.payments!.table ?? input.tables.payments!.sheet,
      source: formula,
      report: relative(total, sum),
      kind: "amount",
      expected,
    });
  }
  checks.compare({
    title: "Lines add up to the total",
    of: "all months",
    source: `SUM(${relative(sheetFrame.firstLine, sum)}:${relative(Math.max(sheetFrame.firstLine, total - 1), sum)})`,
    report: relative(total, sum),
    kind: "amount",
    expected,
  });
  return checks.finish();
}

function messageOf({ lastMonth, trend, sum }: TrendColumns, { named }: TrendLines, total: number): string {
  const first = sheetFrame.firstLine;
  const slope = `IF(ISNUMBER(${relative(total, trend)})," Cost changes by "&TEXT(${relative(total, trend)},"+#,##0;-#,##0;0")&" a month.","")`;
  const largest =
    named.length === 0
      ? '""'
      : `" The largest line is "&${inColumn(first, 1)}&" with "&TEXT(${relative(first, sum)},"#,##0")&"."`;
  return `"Cost of the last month "&TEXT(${relative(total, lastMonth)},"#,##0")&"."&${slope}&${largest}`;
}
