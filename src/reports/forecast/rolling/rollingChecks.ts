import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { Checks } from "../../checks/ChecksTable";
import { sheetFrame } from "../../frame/sheetFrame";
import { certain, nothing, plus } from "../../formula/Amount";
import type { FinalFigures } from "../FinalFigures";
import { forecastChecks } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { LinesPlaces } from "../lines/LinesPlaces";
import { RollingColumns } from "./RollingColumns";

/** Proves that nothing was lost between the lines sheet and this one: period by period, and in the estimates of the years. */
export function writeRollingChecks(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  columns: RollingColumns,
  finals: FinalFigures,
  { total, top }: { readonly total: number; readonly top: number },
): Checks {
  const first = RollingColumns.firstPeriod;
  const places = new LinesPlaces(input);
  const checks = forecastChecks(sheet, input, top, {
    title: RollingColumns.line,
    of: first,
    source: first + 1,
    report: first + 2,
    difference: first + 3,
    status: first + 4,
  });
  const { from, to } = columns;
  const header = (position: number): string => relative(sheetFrame.headers, columns.ofPeriod(position));
  const sum = (start: number, end: number): number | undefined =>
    certain(input.lines.reduce((added, _, index) => plus(added, finals.sum(index, start, end)), nothing));
  const ofLines = (start: number, end: number): string =>
    `SUMIFS(${places.column("final")},${places.column("period")},">="&${header(start)},${places.column("period")},"<="&${header(end)})`;
  const totals = (start: number, end: number): string =>
    `SUM(${relative(total, columns.ofPeriod(start))}:${relative(total, columns.ofPeriod(end))})`;
  checks.compare({
    title: "Total of the lines is that of the lines sheet",
    of: "all shown",
    source: ofLines(from, to),
    report: totals(from, to),
    kind: "amount",
    expected: sum(from, to),
  });
  checks.compare({
    title: "Forecast is that of the lines sheet",
    of: "ahead",
    source: ofLines(input.asOf + 1, to),
    report: relative(total, columns.ahead),
    kind: "amount",
    expected: sum(input.asOf + 1, to),
  });
  for (const { year, from: start, to: end, estimate } of columns.years) {
    checks.compare({
      title: "Actual and forecast make up the year",
      of: year.name,
      source: totals(start, end),
      report: `SUM(${relative(sheetFrame.firstLine, estimate)}:${relative(total - 1, estimate)})`,
      kind: "amount",
      expected: sum(start, end),
    });
  }
  return checks.finish();
}
