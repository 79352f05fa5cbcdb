import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { PriorSheet } from "../../PriorSheet";
import { headerKey, lineId } from "../../PriorSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { methodName } from "../methodName";
import { bandWords, type ComparedRows } from "./ComparedBlock";
import { changesColumns, comparedColumns } from "./changesColumns";
import type { ComparedLine, ComparedPeriod } from "./comparedPeriods";
import { isBeyond } from "./isBeyond";
import { reasonsOf } from "./reasons";
import { changeShare } from "../../formula/changeShare";

export const commentHeading = "Comment";

const headings: Readonly<Record<Exclude<keyof typeof changesColumns, "key">, string>> = {
  line: "Line",
  came: "New actuals",
  actual: "AC",
  expected: "FC then",
  deltaActual: "Δ",
  deltaActualShare: "Δ %",
  beyondActual: "Beyond their band",
  before: "FC then",
  now: "FC now",
  delta: "Δ",
  deltaShare: "Δ %",
  beyond: "Beyond the band then",
  methodBefore: "Method then",
  methodNow: "Method now",
  why: "Why",
  comment: commentHeading,
};
const texts: readonly string[] = ["line", "methodBefore", "methodNow", "why", "comment"];

/** Writes the headings of the lines that changed. */
export function writeChangesHeadings(sheet: SheetBuilder): void {
  const { groups, headers } = sheetFrame;
  const { came, beyondActual, before, beyond } = changesColumns;
  sheet.value(groups, came, "Periods that have become actual", { look: "section" });
  sheet.fill(groups, came, beyondActual, { look: "section" });
  sheet.value(groups, before, "Periods still ahead", { look: "section" });
  sheet.fill(groups, before, beyond, { look: "section" });
  sheet.value(headers, changesColumns.key, headerKey, { number: "text" });
  for (const [column, title] of Object.entries(headings)) {
    sheet.value(headers, changesColumns[column as keyof typeof headings], title, {
      look: "header",
      ...(texts.includes(column) ? { indent: column === "methodBefore" ? 1 : 0 } : { align: "right" }),
    });
  }
}

/** Writes a line: sums over its periods below, and why they are no longer what they were. */
export function writeChangedLine(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  line: ComparedLine,
  below: ComparedRows,
  row: number,
  prior: PriorSheet | null,
): void {
  const { line: series, forecast } = input.lines[line.index]!;
  const formats = forecastFormats(input);
  const at = (column: keyof typeof changesColumns): string => relative(row, changesColumns[column]);
  const text = (column: "line" | "methodBefore" | "methodNow" | "why", value: string): void =>
    sheet.value(row, changesColumns[column], value, {
      number: "text",
      indent: column === "methodBefore" ? 1 : 0,
    });
  sheet.value(row, changesColumns.key, series.name, { number: "text" });
  text("line", series.name);
  text("methodBefore", input.prior?.methods.get(series.name) ?? "");
  text("methodNow", forecast ? methodName(forecast) : "");
  text("why", reasonsOf(input, line));
  sheet.value(row, changesColumns.comment, prior?.notes.get(lineId(series.name))?.[commentHeading] ?? null, {
    wrap: true,
  });
  const part = (
    [top, bottom]: readonly [number, number],
    periods: readonly ComparedPeriod[],
    columns: Readonly<Record<"now" | "before" | "delta" | "share" | "beyond", keyof typeof changesColumns>>,
  ): void => {
    if (periods.length === 0) return;
    const below = (column: keyof typeof comparedColumns): string =>
      absoluteRange(comparedColumns[column], top, bottom);
    const known = periods.filter(({ now }) => now !== null);
    const now = known.reduce((sum, period) => sum + period.now!, 0);
    const then = known.reduce((sum, { finalThen }) => sum + finalThen, 0);
    const amount: CellFormat = { number: formats.amount };
    sheet.formula(row, changesColumns[columns.now], `SUM(${below("now")})`, amount, now);
    sheet.formula(
      row,
      changesColumns[columns.before],
      `SUM(${below("now")})-SUM(${below("delta")})`,
      amount,
      then,
    );
    sheet.formula(
      row,
      changesColumns[columns.delta],
      `${at(columns.now)}-${at(columns.before)}`,
      { number: formats.variance },
      now - then,
    );
    sheet.formula(
      row,
      changesColumns[columns.share],
      changeShare(at(columns.delta), at(columns.before), at(columns.now)),
      { number: "varianceShare", align: "right" },
    );
    const beyond = [bandWords.beyond80, bandWords.beyond95].map(
      (word) => `COUNTIF(${below("status")},"${word}")`,
    );
    sheet.formula(
      row,
      changesColumns[columns.beyond],
      beyond.join("+"),
      { number: "count" },
      known.filter(isBeyond).length,
    );
  };
  part(below.came, line.came, {
    now: "actual",
    before: "expected",
    delta: "deltaActual",
    share: "deltaActualShare",
    beyond: "beyondActual",
  });
  if (line.came.length > 0) {
    const [top, bottom] = below.came;
    const count = `COUNT(${absoluteRange(comparedColumns.now, top, bottom)})`;
    const known = line.came.filter(({ now }) => now !== null).length;
    sheet.formula(row, changesColumns.came, count, { number: "count" }, known);
  }
  part(below.ahead, line.ahead, {
    now: "now",
    before: "before",
    delta: "delta",
    share: "deltaShare",
    beyond: "beyond",
  });
}
