import type { CellValue } from "../../cells/CellValue";
import { sumOf, type Amount } from "../formula/Amount";
import type { ForecastReportInput } from "./ForecastReportInput";
import { forecastSheets } from "./forecastSheets";
import { linesHeadings } from "./lines/LinesPlaces";
import { periodCellOf, periodOfCell, positionOfPeriod } from "./periodCell";
import type { PeriodCell } from "./PriorForecast";

/** What a reader goes by: the actual in the past, in the future what the user has typed over the forecast, else the forecast. */
export class FinalFigures {
  readonly #overrides = new Map<string, CellValue>();

  constructor(private readonly input: ForecastReportInput) {
    for (const { line, period, override } of input.prior?.periods ?? []) this.#keep(line, period, override);
    // A line without a forecast may be typed over as well, and one that was gone may be back. What stands below the lines counts
    // less than their rows, cleared ones too.
    const rows = new Set(this.#overrides.keys());
    for (const [id, typed] of input.priors.get(forecastSheets.lines.report)?.notes ?? []) {
      const [line = "", cell = ""] = id.split("\u001f");
      const period = periodOfCell(Number(cell), input.calendar, input.dateSystem);
      // What was typed over a week is none of a month's, though its day lies in it.
      if (period === null || !this.#isOwn(period)) continue;
      this.#keep(line, period, typed[linesHeadings.override] ?? null, rows);
    }
  }

  /** What the user has typed over a forecast, as it stands; null where nothing. */
  override(line: number, position: number): CellValue {
    if (position <= this.input.asOf) return null;
    return this.#overrides.get(keyOf(this.input.lines[line]!.line.name, position)) ?? null;
  }

  /** Null where a line has no figure: a gap, or no forecast. */
  of(line: number, position: number): number | null {
    const { line: series, forecast } = this.input.lines[line]!;
    if (position <= this.input.asOf) return series.values[position] ?? null;
    const typed = this.override(line, position);
    if (typeof typed === "number") return typed;
    return forecast?.mean[position - this.input.asOf - 1] ?? null;
  }

  /** Sum over periods, without what has no figure. */
  sum(line: number, from: number, to: number): Amount {
    return sumOf(Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => this.of(line, from + at)));
  }

  #isOwn(period: PeriodCell): boolean {
    const { calendar, prior } = this.input;
    const position = positionOfPeriod(calendar, period);
    return position !== null && (prior !== null || periodCellOf(calendar, position) === period);
  }

  #keep(line: string, period: PeriodCell, override: CellValue, known?: ReadonlySet<string>): void {
    const position = positionOfPeriod(this.input.calendar, period);
    if (position === null) return;
    const key = keyOf(line, position);
    if (!known?.has(key)) this.#overrides.set(key, override === "" ? null : override);
  }
}

function keyOf(line: string, position: number): string {
  return `${line}\u001f${position}`;
}
