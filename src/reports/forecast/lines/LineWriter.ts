import { lineId, type PriorSheet } from "../../PriorSheet";
import { formulaCell, inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, SheetCell } from "../../SheetModel";
import type { FinalFigures } from "../FinalFigures";
import type { ForecastReportInput } from "../ForecastReportInput";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import type { PlanFigures } from "../PlanFigures";
import { sourceFormula } from "../sourceFormula";
import { lineFormats, type RowFormats } from "./lineFormats";
import { linesColumns, linesHeadings, type LinesColumn, type LinesPlaces } from "./LinesPlaces";
import { changeShare } from "../../formula/changeShare";

const columns = Object.keys(linesColumns) as LinesColumn[];

/** Writes the rows of lines: what was, what is forecast, what the user says instead, and the plan. */
export class LineWriter {
  /** Ids of the rows that are there. */
  readonly ids: string[] = [];
  readonly #formats;
  readonly #periods: readonly number[];

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: ForecastReportInput,
    private readonly places: LinesPlaces,
    private readonly finals: FinalFigures,
    private readonly plans: PlanFigures,
    private readonly prior: PriorSheet | null,
  ) {
    this.#formats = lineFormats(input);
    const { calendar, asOf, shownHistory, dateSystem } = input;
    this.#periods = Array.from({ length: places.rowsPerLine }, (_, offset) =>
      cellOfPeriod(periodCellOf(calendar, asOf + 1 - shownHistory + offset), dateSystem),
    );
  }

  write(line: number): void {
    const { asOf, shownHistory, horizon } = this.input;
    const first = asOf + 1 - shownHistory;
    for (let position = first; position <= asOf + horizon; position++) {
      const row = this.places.row(line, position)!;
      const isRuled = position === first || position === asOf + 1;
      const formats = isRuled ? this.#formats.ruled : this.#formats.plain;
      const cells = this.#cells(line, position, row, formats);
      this.sheet.setRow(
        row,
        columns.map((column) => cells[column] ?? (isRuled ? { format: formats[column] } : undefined)),
      );
    }
  }

  #cells(
    line: number,
    position: number,
    row: number,
    formats: RowFormats,
  ): Partial<Record<LinesColumn, SheetCell>> {
    const { asOf, shownHistory } = this.input;
    const { name } = this.input.lines[line]!.line;
    const period = this.#periods[position - (asOf + 1 - shownHistory)]!;
    const id = lineId(name, String(period));
    this.ids.push(id);
    const typed = this.prior?.notes.get(id);
    const final = this.finals.of(line, position);
    return {
      key: { value: name, format: formats.key },
      line: { value: name, format: formats.line },
      period: { value: period, format: formats.period },
      ...(position <= asOf
        ? this.#past(line, position, row, formats)
        : this.#future(line, position, row, formats)),
      ...(position <= asOf
        ? { override: { value: typed?.[linesHeadings.override] ?? null, format: formats.past } }
        : {}),
      ...this.#plan(line, position, row, final, formats),
      comment: { value: typed?.[linesHeadings.comment] ?? null, format: formats.comment },
    };
  }

  #past(
    line: number,
    position: number,
    row: number,
    formats: RowFormats,
  ): Partial<Record<LinesColumn, SheetCell>> {
    const { line: series, forecast, first } = this.input.lines[line]!;
    const actual = series.values[position] ?? null;
    if (actual === null) {
      const filled = forecast?.history[position - first];
      return filled === undefined ? {} : { forecast: { value: filled, format: formats.filled } };
    }
    return {
      actual: ledTo(sourceFormula(this.input.history.sheet, series.cells[position]!), formats.actual, actual),
      final: formulaCell(inColumn(row, linesColumns.actual), formats.final, actual),
    };
  }

  #future(
    line: number,
    position: number,
    row: number,
    formats: RowFormats,
  ): Partial<Record<LinesColumn, SheetCell>> {
    const { forecast } = this.input.lines[line]!;
    const typed = inColumn(row, linesColumns.override);
    const override = { value: this.finals.override(line, position), format: formats.typed };
    const final = this.finals.of(line, position) ?? undefined;
    if (!forecast) {
      return { override, final: formulaCell(`IF(ISNUMBER(${typed}),${typed},"")`, formats.final, final) };
    }
    const step = position - this.input.asOf - 1;
    const [inner, outer] = forecast.intervals;
    const end = (column: LinesColumn, ends: Float64Array): SheetCell => ({
      value: ends[step]!,
      format: formats[column],
    });
    return {
      forecast: end("forecast", forecast.mean),
      low80: end("low80", inner!.lower),
      high80: end("high80", inner!.upper),
      low95: end("low95", outer!.lower),
      high95: end("high95", outer!.upper),
      override,
      final: formulaCell(
        `IF(ISNUMBER(${typed}),${typed},${inColumn(row, linesColumns.forecast)})`,
        formats.final,
        final,
      ),
    };
  }

  #plan(
    line: number,
    position: number,
    row: number,
    final: number | null,
    formats: RowFormats,
  ): Partial<Record<LinesColumn, SheetCell>> {
    const { plan } = this.input;
    const place = this.plans.place(line, position);
    if (!plan || !place) return {};
    const planned = place.planned.values[place.at]!;
    const formula = sourceFormula(plan.sheet, place.planned.cells[place.at]!);
    const written = ledTo(formula, formats.plan, planned);
    if (final === null && position <= this.input.asOf) return { plan: written };
    const [is, pl] = [inColumn(row, linesColumns.final), inColumn(row, linesColumns.plan)];
    const delta = final === null ? `IF(ISNUMBER(${is}),${is}-${pl},"")` : `${is}-${pl}`;
    const share = changeShare(`(${is}-${pl})`, pl, is);
    const isMeant = final !== null && planned !== 0 && planned * final >= 0;
    return {
      plan: written,
      deltaPlan: formulaCell(delta, formats.deltaPlan, final === null ? undefined : final - planned),
      deltaPlanShare: formulaCell(
        final === null ? `IF(ISNUMBER(${is}),${share},"")` : share,
        formats.deltaPlanShare,
        isMeant ? (final - planned) / Math.abs(planned) : undefined,
      ),
    };
  }
}

/** A figure by its formula; as it is where there is none. */
function ledTo(formula: string | null, format: CellFormat, figure: number): SheetCell {
  return formula === null ? { value: figure, format } : formulaCell(formula, format, figure);
}
