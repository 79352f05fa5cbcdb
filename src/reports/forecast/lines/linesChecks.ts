import type { CellAddress } from "../../../cells/address";
import type { Checks } from "../../checks/ChecksTable";
import { stampOf } from "../../checks/stampOf";
import { sumsOfCells } from "../../formula/sumOfCells";
import { absoluteRange, type SheetBuilder } from "../../SheetBuilder";
import { forecastChecks, forecastFormats } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { PlanFigures } from "../PlanFigures";
import { linesColumns, linesHeadings, type LinesColumn, type LinesPlaces } from "./LinesPlaces";

/** Columns of figures that the engine wrote: they are as they were at the run, or the report is not. */
const written = ["forecast", "low80", "high80", "low95", "high95"] as const satisfies readonly LinesColumn[];
/** Rows of headings and checks before those that say what stood there at the run. */
const checkRows = 9;

/** Proves that actuals and plan are those of their sources, that forecasts are as they were written, and what Final is. */
export function writeLinesChecks(
  sheet: SheetBuilder,
  input: ForecastReportInput,
  places: LinesPlaces,
  plans: PlanFigures,
  top: number,
): { readonly checks: Checks; readonly bottom: number } {
  const column = (of: LinesColumn): string => absoluteRange(linesColumns[of], places.top, places.bottom);
  const figures = figuresOf(sheet, places);
  const stampsTop = top + checkRows;
  const checks = forecastChecks(
    sheet,
    input,
    top,
    {
      title: linesColumns.line,
      of: linesColumns.period,
      source: linesColumns.forecast,
      report: linesColumns.low80,
      difference: linesColumns.high80,
      status: linesColumns.low95,
    },
    stampsTop,
  );
  checks.stamp(linesHeadings.actual, column("actual"), stampOf(figures("actual")));
  checks.runCheck();
  for (const each of written) checks.stamp(linesHeadings[each], column(each), stampOf(figures(each)));
  checks.runCheck("Forecast as it was at the run", "ERROR");
  const partsTop = stampsTop + 3 * (1 + written.length);
  const sources = sourceCells(input, places, plans);
  const parts = new SourceSums(sheet, input, partsTop);
  checks.compare({
    title: "Actuals are those of the history",
    of: input.history.sheet,
    source: parts.formula(input.history.sheet, sources.history),
    report: `SUM(${column("actual")})`,
    kind: "amount",
  });
  if (input.plan) {
    checks.compare({
      title: "Plan is that of its source",
      of: input.plan.sheet,
      source: parts.formula(input.plan.sheet, sources.plan),
      report: `SUM(${column("plan")})`,
      kind: "amount",
    });
  }
  const ahead = (of: LinesColumn): string => `SUMIFS(${column(of)},${column("period")},">"&FO_AS_OF)`;
  // Only of numbers: an error that was typed must not become that of the check.
  const typed = [">=0", "<0"].map(
    (of) => `SUMIFS(${column("override")},${column("period")},">"&FO_AS_OF,${column("override")},"${of}")`,
  );
  const isTypedOver = `ISNUMBER(${column("override")})*(${column("period")}>FO_AS_OF)`;
  checks.compare({
    title: "Final is the override, else the forecast",
    of: "periods ahead",
    source: `${ahead("forecast")}+${typed.join("+")}-SUMPRODUCT(${isTypedOver},${column("forecast")})`,
    report: ahead("final"),
    kind: "amount",
  });
  sheet.fill(top + 1, linesColumns.line, linesColumns.low95, { look: "header" });
  const done = checks.finish();
  sheet.value(stampsTop - 1, linesColumns.line, "What stood here at the run", { look: "section" });
  sheet.fill(stampsTop - 1, linesColumns.line, linesColumns.low95, { look: "section" });
  return { checks: done, bottom: Math.max(parts.bottom, partsTop - 1) };
}

/** Figures of a column of the lines as SUM reads them. */
function figuresOf(sheet: SheetBuilder, { top, bottom }: LinesPlaces): (column: LinesColumn) => Float64Array {
  const rows = sheet.rows();
  return (column) =>
    Float64Array.from({ length: bottom - top + 1 }, (_, index) => {
      const cell = rows[top + index]?.[linesColumns[column]];
      const figure = cell?.expected ?? cell?.value;
      return typeof figure === "number" ? figure : 0;
    });
}

/** Cells of the sources behind what the sheet shows. */
function sourceCells(
  { lines, asOf, horizon, shownHistory }: ForecastReportInput,
  places: LinesPlaces,
  plans: PlanFigures,
): { readonly history: readonly CellAddress[]; readonly plan: readonly CellAddress[] } {
  const history: CellAddress[] = [];
  const plan: CellAddress[] = [];
  lines.forEach(({ line }, index) => {
    for (let position = asOf + 1 - shownHistory; position <= asOf + horizon; position++) {
      if (places.row(index, position) === null) continue;
      if (position <= asOf && (line.values[position] ?? null) !== null)
        history.push(...line.cells[position]!);
      const place = plans.place(index, position);
      if (place) plan.push(...place.planned.cells[place.at]!);
    }
  });
  return { history, plan };
}

/** Sums over cells of a source; what one formula does not hold goes into rows of its own. */
class SourceSums {
  bottom: number;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: ForecastReportInput,
    top: number,
  ) {
    this.bottom = top - 1;
  }

  /** Formula without "=". */
  formula(source: string, cells: readonly CellAddress[]): string {
    const sums = cells.length === 0 ? ["0"] : sumsOfCells(source, cells);
    if (sums.length === 1) return sums[0]!;
    const top = this.bottom + 1;
    sums.forEach((sum, index) => {
      const row = top + index;
      this.sheet.value(row, linesColumns.line, "Part of the source", { look: "quiet", indent: 1 });
      this.sheet.value(row, linesColumns.period, source, { look: "quiet", number: "text" });
      this.sheet.formula(row, linesColumns.forecast, sum, {
        look: "quiet",
        number: forecastFormats(this.input).amount,
      });
    });
    this.bottom = top + sums.length - 1;
    return `SUM(${absoluteRange(linesColumns.forecast, top, this.bottom)})`;
  }
}
