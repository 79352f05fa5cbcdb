import { FinalFigures } from "../FinalFigures";
import type { ForecastReportInput } from "../ForecastReportInput";
import { positionOfPeriod } from "../periodCell";
import type { PriorPeriod } from "../PriorForecast";

/** A period that was forecast earlier, beside what is said of it now. */
export interface ComparedPeriod {
  readonly position: number;
  readonly prior: PriorPeriod;
  /** What a reader went by then: the override where there was a number, else the forecast. */
  readonly finalThen: number;
  /** The actual that has come, or what a reader goes by now; null where a line has neither. */
  readonly now: number | null;
}

/** A line with its periods that were forecast earlier: first those that have become actual, then those still ahead. */
export interface ComparedLine {
  /** Position in the report's lines. */
  readonly index: number;
  readonly came: readonly ComparedPeriod[];
  readonly ahead: readonly ComparedPeriod[];
}

/**
 * Lines that an earlier run forecast, period by period. It is the last run; where that had the same last actual, what it was
 * compared with itself, so that running twice in a month does not lose last month's forecast.
 */
export function comparedLines(input: ForecastReportInput): readonly ComparedLine[] {
  const { prior, calendar, asOf, horizon } = input;
  if (!prior) return [];
  const finals = new FinalFigures(input);
  const indexes = new Map(input.lines.map(({ line }, index) => [line.name, index]));
  const byLine = new Map<number, ComparedPeriod[]>();
  for (const earlier of earlierForecast(input)) {
    const index = indexes.get(earlier.line);
    const position = positionOfPeriod(calendar, earlier.period);
    if (index === undefined || position === null || position > asOf + horizon) continue;
    const own = byLine.get(index) ?? [];
    byLine.set(index, own);
    const finalThen = typeof earlier.override === "number" ? earlier.override : earlier.forecast;
    own.push({ position, prior: earlier, finalThen, now: finals.of(index, position) });
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([index, periods]) => {
      const inOrder = periods.sort((a, b) => a.position - b.position);
      return {
        index,
        came: inOrder.filter(({ position }) => position <= asOf),
        ahead: inOrder.filter(({ position }) => position > asOf),
      };
    });
}

function earlierForecast({ prior, calendar, asOf }: ForecastReportInput): readonly PriorPeriod[] {
  const { periods = [], compared = [] } = prior ?? {};
  const hasMovedOn = periods.some(({ period }) => (positionOfPeriod(calendar, period) ?? Infinity) <= asOf);
  return hasMovedOn || compared.length === 0 ? periods : compared;
}
