import type { Checks } from "../../checks/ChecksTable";
import { compareStatuses } from "../../checks/compareStatuses";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import { forecastChecks } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { LinesColumn, LinesPlaces } from "../lines/LinesPlaces";
import { frontColumns } from "./frontColumns";
import type { Span, Windows } from "./Windows";

/** Where the table of lines stands, and the list of the other sheets. */
export interface FrontRows {
  readonly first: number;
  readonly total: number;
  /** Range of the statuses of the other sheets; null where there are none. */
  readonly statuses: string | null;
}

/** Proves that the lines add up to what the lines sheet holds, that none is missing, and that the other sheets' checks hold. */
export function frontChecks(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  { places, windows }: { readonly places: LinesPlaces; readonly windows: Windows },
  { first, total, statuses }: FrontRows,
  top: number,
): Checks {
  const c = frontColumns;
  const checks = forecastChecks(sheet, input, top, {
    title: c.line,
    of: c.method,
    source: c.actual,
    report: c.forecast,
    difference: c.growth,
    status: c.estimate,
  });
  sheet.fill(top + 1, c.line, c.estimate, { look: "header" });
  const period = (position: number): string => places.cell(0, position, "period")!;
  const between = (column: LinesColumn, { from, to }: Span): string =>
    `SUMIFS(${places.column(column)},${places.column("period")},">="&${period(from)},${places.column("period")},"<="&${period(to)})`;
  const compare = (title: string, of: string, column: LinesColumn, span: Span, at: number): void =>
    checks.compare({ title, of, source: between(column, span), report: relative(total, at), kind: "amount" });
  compare("Actuals add up to those of the lines", "periods before", "actual", windows.before, c.actual);
  compare("Final adds up to that of the lines", "periods ahead", "final", windows.ahead, c.forecast);
  const { year } = windows;
  if (year) compare("Estimates add up to the lines", year.name, "final", year, c.estimate);
  checks.compare({
    title: "Lines that the lines sheet holds",
    of: "all",
    source: `COUNTIF(${places.column("period")},${period(windows.ahead.from)})`,
    report: `COUNTA(${relative(first, c.line)}:${relative(total - 1, c.line)})`,
    kind: "count",
    expected: input.lines.length,
  });
  compareStatuses(checks, statuses);
  return checks.finish();
}
