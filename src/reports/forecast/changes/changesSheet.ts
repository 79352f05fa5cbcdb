import type { Checks } from "../../checks/ChecksTable";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { lineId } from "../../PriorSheet";
import { absoluteRange, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ColumnModel, ConditionalFormatModel } from "../../SheetModel";
import { forecastChecks, writeForecastTitle } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";
import { bandWords, ComparedBlock } from "./ComparedBlock";
import { changesColumns, comparedColumns } from "./changesColumns";
import { commentHeading, writeChangedLine, writeChangesHeadings } from "./changesLines";
import { comparedLines, type ComparedLine } from "./comparedPeriods";
import { isBeyond } from "./isBeyond";

const conventions = [
  "What stood then is the override where there was a number, else the forecast; now it is the actual where it has come, else override or forecast.",
  "Beyond a band: outside the 80 % or the 95 % interval that the earlier forecast had about the period.",
  "A run without new actuals is held against the same earlier forecast as the run before it.",
];

/**
 * The earlier forecast against this one: which actuals came beyond their bands, what is said now of the periods still ahead,
 * and why.
 * @returns null where there is no earlier forecast of any line.
 */
export function changesSheet(input: ForecastReportInput): LaidOutSheet | null {
  const lines = comparedLines(input);
  if (lines.length === 0) return null;
  const { report, name } = forecastSheets.changes;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const first = sheetFrame.firstLine;
  const last = first + lines.length - 1;
  writeChangesHeadings(sheet);
  const retired = writeRetiredComments(
    sheet,
    prior,
    lines.map(({ index }) => lineId(input.lines[index]!.line.name)),
    { [commentHeading]: changesColumns.comment },
    last + 2,
  );
  const periods = new ComparedBlock(sheet, input, lines, retired + 2);
  lines.forEach((line, at) => {
    writeChangedLine(sheet, input, line, periods.rows[at]!, first + at, prior);
  });
  const checks = writeChecks(sheet, input, lines, periods, { first, last });
  writeConventions(sheet, checks.bottom + 2, changesColumns.beyond, conventions);
  const beyond = (column: number): string => `COUNTIF(${absoluteRange(column, first, last)},">0")`;
  const message = writeForecastTitle(sheet, input, {
    message: `${beyond(changesColumns.beyondActual)}&" of ${lines.length} lines had actuals beyond their band; the forecast of "&${beyond(changesColumns.beyond)}&" has moved beyond the band it had"`,
    measure: "Earlier forecast against this one",
    prior,
  });
  const model = framedSheet(sheet, input.run, {
    report,
    message,
    columns: fittedColumns(widths, sheet.rows()),
    rowHeights: { [sheetFrame.message]: 24, [sheetFrame.headers]: 30, [periods.top - 1]: 30 },
    conditionalFormats: [
      ...writeStatus(sheet, changesColumns.beyond, checks),
      ...checks.conditionalFormats,
      ...marks(periods, first, last),
    ],
  });
  return { model, checks, note: noteOf(input, lines) };
}

function writeChecks(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  lines: readonly ComparedLine[],
  { top, bottom }: ComparedBlock,
  { first, last }: Readonly<Record<"first" | "last", number>>,
): Checks {
  const checks = forecastChecks(sheet, input, bottom + 2, {
    title: comparedColumns.line,
    of: comparedColumns.period,
    source: comparedColumns.forecast,
    report: comparedColumns.override,
    difference: comparedColumns.low80,
    status: comparedColumns.high80,
  });
  const all = lines.flatMap(({ came, ahead }) => [...came, ...ahead]);
  const of = (column: keyof typeof comparedColumns): string =>
    absoluteRange(comparedColumns[column], top, bottom);
  const above = (column: keyof typeof changesColumns): string =>
    `SUM(${absoluteRange(changesColumns[column], first, last)})`;
  const now = all.reduce((sum, period) => sum + (period.now ?? 0), 0);
  const then = all.reduce((sum, period) => sum + period.prior.forecast, 0);
  checks.compare({
    title: "Lines add up to their periods",
    of: "now",
    source: `SUM(${of("now")})`,
    report: `${above("actual")}+${above("now")}`,
    kind: "amount",
    expected: now,
  });
  checks.compare({
    title: "Earlier forecast as it was read",
    of: "then",
    source: `SUM(${of("forecast")})`,
    report: then,
    kind: "amount",
    expected: then,
  });
  return checks.finish();
}

/** Colours what lies beyond a band. */
function marks(
  { top, bottom }: ComparedBlock,
  first: number,
  last: number,
): readonly ConditionalFormatModel[] {
  const { status } = comparedColumns;
  const statuses = block(top, status, bottom, status);
  const word = relative(top, status);
  const counted = (column: number): ConditionalFormatModel => ({
    kind: "formula",
    block: block(first, column, last, column),
    formula: `=${relative(first, column)}>0`,
    tone: "attention",
  });
  return [
    { kind: "formula", block: statuses, formula: `=${word}="${bandWords.beyond95}"`, tone: "bad" },
    { kind: "formula", block: statuses, formula: `=${word}="${bandWords.beyond80}"`, tone: "attention" },
    counted(changesColumns.beyondActual),
    counted(changesColumns.beyond),
  ];
}

function noteOf({ lines: all }: ForecastReportInput, lines: readonly ComparedLine[]): string {
  const named = lines.filter(({ came }) => came.some(isBeyond)).map(({ index }) => all[index]!.line.name);
  if (named.length === 0) return "No actual came beyond its band.";
  const more = named.length > 5 ? ` and ${named.length - 5} more` : "";
  return `Actuals came beyond their band: ${named.slice(0, 5).join(", ")}${more}.`;
}

const widths: readonly ColumnModel[] = [
  { width: 4, hidden: true },
  { width: 28 },
  { width: 11 },
  { width: 12 },
  { width: 13 },
  { width: 12 },
  { width: 12 },
  { width: 12 },
  { width: 12 },
  { width: 12 },
  { width: 12 },
  { width: 10 },
  { width: 19 },
  { width: 28 },
  { width: 28 },
  { width: 60 },
  { width: 50 },
];
