import type { CellValue } from "../../../cells/CellValue";
import type { ForecastReportInput } from "../ForecastReportInput";
import { positionOfPeriod } from "../periodCell";
import type { OverrideEntry, OverrideEvent, PeriodCell, PriorPeriod } from "../PriorForecast";

/**
 * The log of overrides as it is after this run: what the last one left, and what has happened since. An override that was
 * typed is set, changed or removed; once its period has an actual it is held against that and ends.
 */
export function overrideEvents(input: ForecastReportInput): readonly OverrideEntry[] {
  const { prior, run } = input;
  if (!prior) return [];
  const known = new Map<string, CellValue>();
  for (const { line, period, event, now } of prior.log) {
    known.set(keyOf(line, period), event === "became actual" ? null : now);
  }
  const actuals = new Map(input.lines.map(({ line }) => [line.name, line.values]));
  const added = prior.periods.flatMap((period): readonly OverrideEntry[] => {
    const before = known.get(keyOf(period.line, period.period)) ?? null;
    const now = typed(period);
    const entry = (event: OverrideEvent, actual: number | null = null): OverrideEntry => ({
      at: run.time,
      runId: run.id,
      line: period.line,
      period: period.period,
      event,
      forecast: period.forecast,
      before,
      now,
      actual,
      comment: null,
    });
    const event = eventOf(before, now);
    const events = event ? [entry(event)] : [];
    const position = positionOfPeriod(input.calendar, period.period);
    if (position === null || position > input.asOf || now === null) return events;
    const actual = actuals.get(period.line)?.[position] ?? null;
    return [...events, { ...entry("became actual", actual), before: now }];
  });
  return [...prior.log, ...added];
}

function typed({ override }: PriorPeriod): CellValue {
  return override === "" ? null : override;
}

function eventOf(before: CellValue, now: CellValue): OverrideEvent | null {
  if (before === now) return null;
  if (now === null) return "removed";
  if (typeof now !== "number") return "is text";
  return before === null ? "set" : "changed";
}

function keyOf(line: string, period: PeriodCell): string {
  return `${line}\u001f${period}`;
}
