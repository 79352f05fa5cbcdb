import { sheetPrefix } from "../../../cells/place";
import { absolute, absoluteRange } from "../../SheetBuilder";
import type { ForecastReportInput } from "../ForecastReportInput";
import { forecastSheets } from "../forecastSheets";

/** Columns of the lines sheet. */
export const linesColumns = {
  key: 0,
  line: 1,
  period: 2,
  actual: 3,
  forecast: 4,
  low80: 5,
  high80: 6,
  low95: 7,
  high95: 8,
  override: 9,
  final: 10,
  plan: 11,
  deltaPlan: 12,
  deltaPlanShare: 13,
  comment: 14,
} as const;

export type LinesColumn = keyof typeof linesColumns;

/** What the columns of the lines sheet are called; the next run finds them by it. */
export const linesHeadings: Readonly<Record<Exclude<LinesColumn, "key">, string>> = {
  line: "Line",
  period: "Period",
  actual: "AC",
  forecast: "FC",
  low80: "Low 80 %",
  high80: "High 80 %",
  low95: "Low 95 %",
  high95: "High 95 %",
  override: "Override",
  final: "Final",
  plan: "PL",
  deltaPlan: "ΔPL",
  deltaPlanShare: "ΔPL %",
  comment: "Comment",
};

const firstRow = 8;

/**
 * Where figures stand on the lines sheet. Every line has as many rows: the shown history, then the forecast, a row a period,
 * blank where a line has no figure, so that one place follows from the other.
 */
export class LinesPlaces {
  readonly rowsPerLine: number;
  readonly top = firstRow;
  readonly bottom: number;
  readonly #firstPosition: number;
  readonly #sheet = sheetPrefix(forecastSheets.lines.name);

  constructor({ lines, asOf, horizon, shownHistory }: ForecastReportInput) {
    this.rowsPerLine = shownHistory + horizon;
    this.#firstPosition = asOf + 1 - shownHistory;
    this.bottom = firstRow + lines.length * this.rowsPerLine - 1;
  }

  /** @param position In the calendar of the report. @returns null where the sheet does not show the period. */
  row(line: number, position: number): number | null {
    const offset = position - this.#firstPosition;
    return offset < 0 || offset >= this.rowsPerLine ? null : this.top + line * this.rowsPerLine + offset;
  }

  /** Reference to a figure, the sheet named; null where the sheet does not show the period. */
  cell(line: number, position: number, column: LinesColumn): string | null {
    const row = this.row(line, position);
    return row === null ? null : this.#sheet + absolute(row, linesColumns[column]);
  }

  /** Reference to the figures of a line between two periods that the sheet shows, the sheet named. */
  span(line: number, from: number, to: number, column: LinesColumn): string {
    return this.#sheet + absoluteRange(linesColumns[column], this.row(line, from)!, this.row(line, to)!);
  }

  /** Reference to all rows of a column, the sheet named. */
  column(column: LinesColumn): string {
    return this.#sheet + absoluteRange(linesColumns[column], this.top, this.bottom);
  }

  /** Reference to the rows of one line in a column, the sheet named. */
  ofLine(line: number, column: LinesColumn): string {
    const top = this.top + line * this.rowsPerLine;
    return this.#sheet + absoluteRange(linesColumns[column], top, top + this.rowsPerLine - 1);
  }
}
