import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { headerKey } from "../../PriorSheet";
import { forecastFormats, periodFormat } from "../forecastFrame";
import type { ForecastReportInput } from "../ForecastReportInput";
import { LinesPlaces } from "../lines/LinesPlaces";
import { cellOfPeriod, periodCellOf } from "../periodCell";
import { sourceFormula } from "../sourceFormula";
import { comparedColumns, comparedHeadings } from "./changesColumns";
import type { ComparedLine, ComparedPeriod } from "./comparedPeriods";
import { changeShare } from "../../formula/changeShare";

type Column = keyof typeof comparedHeadings;

/** Words of the status of a period. */
export const bandWords = { inside: "inside", beyond80: "beyond 80 %", beyond95: "beyond 95 %" } as const;

/** Rows of a line: those whose actual has come, then those still ahead; a stretch without rows ends before it begins. */
export interface ComparedRows {
  readonly came: readonly [number, number];
  readonly ahead: readonly [number, number];
}

/** Writes the periods of the earlier forecast, line by line, beside what is said of them now. */
export class ComparedBlock {
  /** Rows by line, in the order of the lines. */
  readonly rows: readonly ComparedRows[];
  readonly top: number;
  readonly bottom: number;
  readonly #places: LinesPlaces;

  /** @param heading Row of the section's heading. */
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: ForecastReportInput,
    lines: readonly ComparedLine[],
    heading: number,
  ) {
    this.#places = new LinesPlaces(input);
    sheet.value(heading, comparedColumns.line, "Period by period", { look: "section" });
    sheet.fill(heading, comparedColumns.line, comparedColumns.status, { look: "section" });
    sheet.value(heading + 1, comparedColumns.key, headerKey, { number: "text" });
    for (const [column, title] of Object.entries(comparedHeadings) as [Column, string][]) {
      const isText = column === "line" || column === "period" || column === "status";
      sheet.value(heading + 1, comparedColumns[column], title, {
        look: "header",
        ...(isText ? { indent: column === "status" ? 1 : 0 } : { align: "right" }),
      });
    }
    this.top = heading + 2;
    let row = this.top;
    this.rows = lines.map(({ index, came, ahead }): ComparedRows => {
      const first = row;
      for (const period of [...came, ...ahead]) this.#write(index, period, row++);
      const between = first + came.length;
      return { came: [first, between - 1], ahead: [between, row - 1] };
    });
    this.bottom = row - 1;
  }

  #write(index: number, { position, prior, finalThen, now }: ComparedPeriod, row: number): void {
    const { sheet, input } = this;
    const { name } = input.lines[index]!.line;
    const formats = forecastFormats(input);
    const amount: CellFormat = { number: formats.amount };
    const at = (column: Column): string => relative(row, comparedColumns[column]);
    sheet.value(row, comparedColumns.line, name, { number: "text" });
    const period = cellOfPeriod(periodCellOf(input.calendar, position), input.dateSystem);
    sheet.value(row, comparedColumns.period, period, periodFormat(input));
    for (const column of ["forecast", "override", "low80", "high80", "low95", "high95"] as const) {
      if (prior[column] !== null) sheet.value(row, comparedColumns[column], prior[column], amount);
    }
    if (now === null) return;
    const leadingTo = this.#places.cell(index, position, "final") ?? this.#ofHistory(index, position);
    if (leadingTo === null) sheet.value(row, comparedColumns.now, now, amount);
    else sheet.formula(row, comparedColumns.now, leadingTo, amount, now);
    const before = `IF(ISNUMBER(${at("override")}),${at("override")},${at("forecast")})`;
    sheet.formula(
      row,
      comparedColumns.delta,
      `${at("now")}-${before}`,
      { number: formats.variance },
      now - finalThen,
    );
    sheet.formula(row, comparedColumns.deltaShare, changeShare(at("delta"), before, at("now")), {
      number: "varianceShare",
      align: "right",
    });
    const outside = (low: Column, high: Column): string =>
      `OR(${at("now")}<${at(low)},${at("now")}>${at(high)})`;
    sheet.formula(
      row,
      comparedColumns.status,
      `IF(${outside("low95", "high95")},"${bandWords.beyond95}",IF(${outside("low80", "high80")},"${bandWords.beyond80}","${bandWords.inside}"))`,
      { indent: 1 },
    );
  }

  /** The actual of a period before those that the lines sheet shows. */
  #ofHistory(index: number, position: number): string | null {
    const { history, lines } = this.input;
    return sourceFormula(history.sheet, lines[index]!.line.cells[position] ?? []);
  }
}
