import type { CellValue } from "../../../cells/CellValue";
import { framedSheet } from "../../frame/framedSheet";
import { fittedColumns } from "../../frame/fittedColumns";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { headerKey } from "../../PriorSheet";
import { absoluteRange, relative, SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { forecastChecks, forecastFormats, periodFormat, writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { cellOfPeriod } from "../periodCell";
import type { OverrideEntry } from "../PriorForecast";
import { logColumns, logHeadings } from "./logColumns";
import { overrideEvents } from "./overrideEvents";

type LogColumn = keyof typeof logHeadings;

const widths: Readonly<Record<LogColumn, number>> = {
  line: 28,
  period: 11,
  event: 15,
  forecast: 13,
  before: 15,
  now: 13,
  actual: 13,
  deltaForecast: 13,
  deltaOverride: 13,
  at: 17,
  runId: 11,
  comment: 50,
};

const conventions = [
  "Each run notes what was typed over a forecast since the run before: set, changed or removed. A text counts for nothing until it is a number.",
  "When the actual of an overridden period has come, both the engine's forecast and the override are held against it.",
];

/**
 * The log of overrides, the oldest first.
 * @returns null where nothing was ever typed over a forecast.
 */
export function logSheet(input: ForecastReportInput): LaidOutSheet | null {
  const entries = overrideEvents(input);
  if (entries.length === 0) return null;
  const { report, name } = forecastSheets.log;
  const sheet = new SheetBuilder(name);
  const first = sheetFrame.firstLine;
  const last = first + entries.length - 1;
  sheet.value(sheetFrame.headers, logColumns.key, headerKey, { number: "text" });
  for (const [column, heading] of Object.entries(logHeadings) as [LogColumn, string][]) {
    sheet.value(sheetFrame.headers, logColumns[column], heading, { look: "header", ...alignOf(column) });
  }
  entries.forEach((entry, index) => writeEntry(sheet, input, entry, first + index));
  const checks = forecastChecks(sheet, input, last + 3, {
    title: logColumns.line,
    of: logColumns.period,
    source: logColumns.event,
    report: logColumns.forecast,
    difference: logColumns.before,
    status: logColumns.now,
  });
  const typed = entries.reduce((sum, { now }) => sum + (typeof now === "number" ? now : 0), 0);
  checks.compare({
    title: "Overrides as they were logged",
    of: "at the run",
    source: `SUM(${absoluteRange(logColumns.now, first, last)})`,
    report: typed,
    kind: "amount",
    expected: typed,
  });
  const done = checks.finish();
  writeConventions(sheet, done.bottom + 2, logColumns.actual, conventions);
  const actuals = absoluteRange(logColumns.actual, first, last);
  const message = writeForecastTitle(sheet, input, {
    message: `COUNTA(${absoluteRange(logColumns.event, first, last)})&" entries, "&COUNT(${actuals})&" of them held against an actual"`,
    measure: "Overrides of forecasts",
    prior: input.priors.get(report) ?? null,
  });
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(
      [
        { width: 4, hidden: true },
        ...(Object.keys(logHeadings) as LogColumn[]).map((column) => ({ width: widths[column] })),
      ],
      sheet.rows(),
    ),
    conditionalFormats: [...writeStatus(sheet, logColumns.now, done), ...done.conditionalFormats],
  });
  return { model, checks: done };
}

function writeEntry(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  entry: OverrideEntry,
  row: number,
): void {
  const formats = forecastFormats(input);
  const amount: CellFormat = { number: formats.amount, align: "right" };
  const text: CellFormat = { number: "text" };
  const set = (column: LogColumn, value: CellValue, format: CellFormat): void => {
    if (value !== null) sheet.value(row, logColumns[column], value, format);
  };
  set("line", entry.line, text);
  set("period", cellOfPeriod(entry.period, input.dateSystem), periodFormat(input));
  set("event", entry.event, text);
  set("forecast", entry.forecast, amount);
  set("before", entry.before, amount);
  set("now", entry.now, amount);
  set("at", entry.at, { ...text, indent: 1 });
  set("runId", entry.runId, text);
  set("comment", entry.comment, { wrap: true });
  if (entry.actual === null) return;
  set("actual", entry.actual, amount);
  const variance: CellFormat = { number: formats.variance };
  const cell = (column: LogColumn): string => relative(row, logColumns[column]);
  const less = (column: "deltaForecast" | "deltaOverride", other: LogColumn, value: CellValue): void => {
    if (typeof value !== "number") return;
    const formula = `${cell("actual")}-${cell(other)}`;
    sheet.formula(row, logColumns[column], formula, variance, entry.actual! - value);
  };
  less("deltaForecast", "forecast", entry.forecast);
  less("deltaOverride", "now", entry.now);
}

function alignOf(column: LogColumn): CellFormat {
  const isAmount =
    column in { forecast: 0, before: 0, now: 0, actual: 0, deltaForecast: 0, deltaOverride: 0 };
  if (isAmount) return { align: "right" };
  return column === "at" ? { indent: 1 } : {};
}
