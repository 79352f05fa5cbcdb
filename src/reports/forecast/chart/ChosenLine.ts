import { periodsPerYear } from "../../../core/planning/series/periodsPerYear";
import type { FinalFigures } from "../FinalFigures";
import type { ForecastReportInput } from "../ForecastReportInput";
import type { PlanFigures } from "../PlanFigures";

/** Periods that decide which line is the largest, where no year is known. */
const periodsWithoutYear = 12;

/** Figures of one line, or of all lines together, as the lines sheet holds them; null where there is none. */
export class ChosenLine {
  /** @param line null for all lines together, which have no interval: ends of several bands do not add up to one of their sum. */
  constructor(
    private readonly input: ForecastReportInput,
    private readonly finals: FinalFigures,
    private readonly plans: PlanFigures,
    readonly line: number | null,
  ) {}

  actual(position: number): number | null {
    return this.#of((line) => this.input.lines[line]!.line.values[position] ?? null);
  }

  forecast(step: number): number | null {
    return this.#of((line) => this.input.lines[line]!.forecast?.mean[step] ?? null);
  }

  final(position: number): number | null {
    return this.#of((line) => this.finals.of(line, position));
  }

  plan(position: number): number | null {
    return this.#of((line) => this.plans.at(line, position));
  }

  /** @param level 0 for the inner interval, 1 for the outer one. */
  interval(step: number, level: 0 | 1): { readonly low: number; readonly width: number } | null {
    const interval = this.line === null ? null : this.input.lines[this.line]!.forecast?.intervals[level];
    if (!interval) return null;
    const low = interval.lower[step]!;
    return { low, width: interval.upper[step]! - low };
  }

  #of(figure: (line: number) => number | null): number | null {
    if (this.line !== null) return figure(this.line);
    const known = this.input.lines.map((_, line) => figure(line)).filter((each) => each !== null);
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
  }
}

/** The line with the largest actuals of the last year; null where there is no line. */
export function largestLine({ lines, calendar, asOf }: ForecastReportInput): number | null {
  const periods = Math.round(periodsPerYear(calendar) ?? periodsWithoutYear);
  const totals = lines.map(({ line: { values } }) =>
    values
      .slice(Math.max(0, asOf + 1 - periods), asOf + 1)
      .reduce<number>((sum, value) => sum + (value ?? 0), 0),
  );
  return totals.length === 0 ? null : totals.indexOf(Math.max(...totals));
}
