import type { ReportRun } from "../../reports/frame/ReportRun";
import { periodName } from "../../core/planning/series/periodName";
import type { LineForecast } from "../../core/planning/forecast/SeriesForecast";
import type { DateSystem } from "../../cells/serialDate";
import type { SeriesTable } from "../../cells/series/SeriesTable";
import type { ForecastLine, ForecastReportInput } from "../../reports/forecast/ForecastReportInput";
import type { LineOutcome } from "./ComputeLines";
import type { ForecastTask, HistoryLine } from "./ForecastTask";
import { reportLevels } from "./lineTask";
import type { PriorForecastSheets } from "./priorForecastSheets";

interface Circumstances extends PriorForecastSheets {
  readonly dateSystem: DateSystem;
  readonly run: Omit<ReportRun, "inputHash" | "source" | "request">;
}

/** Everything that the sheets are laid out from. @param outcomes Of the lines, in their order. */
export function forecastInput(
  task: ForecastTask,
  outcomes: readonly LineOutcome[],
  { dateSystem, run, prior, priors }: Circumstances,
): ForecastReportInput {
  const { history, plan, options } = task;
  const amounts = task.lines.flatMap(({ line }) => line.values.flatMap((value) => value ?? []));
  return {
    history: withoutLines(history),
    plan: plan && withoutLines(plan),
    planLines: plan?.lines ?? [],
    lines: task.lines.map((line, index) => forecastLine(line, outcomes[index]!, task)),
    calendar: history.calendar,
    asOf: task.asOf,
    horizon: task.horizon,
    shownHistory: task.shownHistory,
    levels: reportLevels,
    method: options.method ?? "auto",
    fiscalYearStart: options.fiscalYearStart ?? 1,
    entity: options.entity ?? `All lines of ${history.table ?? history.sheet}`,
    unit: options.unit ?? "",
    digits: areLarge(amounts) ? 0 : 2,
    findings: task.findings,
    dateSystem,
    prior,
    priors,
    run: {
      ...run,
      inputHash: task.inputHash,
      source: [history, plan].flatMap((table) => table?.address ?? []).join(", "),
      request: JSON.stringify(options),
    },
  };
}

function withoutLines(table: SeriesTable): Omit<SeriesTable, "lines"> {
  const { lines: _, ...place } = table;
  return place;
}

/** Amounts whose decimals do not matter: half of them are at least this large. */
const large = 100;

function areLarge(amounts: readonly number[]): boolean {
  return amounts.filter((amount) => Math.abs(amount) >= large).length >= amounts.length / 2;
}

function forecastLine(
  read: HistoryLine,
  { forecast, problem }: LineOutcome,
  task: ForecastTask,
): ForecastLine {
  return { ...read, forecast: forecast && fromAsOf(forecast, read, task), problem };
}

/** A line that ends before the others: what is forecast of periods with actuals is cut off. */
function fromAsOf(
  forecast: LineForecast,
  { last }: HistoryLine,
  { asOf, history }: ForecastTask,
): LineForecast {
  const missing = asOf - last;
  if (missing === 0) return forecast;
  const name = (position: number): string => periodName(history.calendar, position);
  const text = `The last value is of ${name(last)}; ${missing} period(s) up to ${name(asOf)} are forecast and not shown.`;
  return {
    ...forecast,
    mean: forecast.mean.slice(missing),
    intervals: forecast.intervals.map(({ level, lower, upper }) => ({
      level,
      lower: lower.slice(missing),
      upper: upper.slice(missing),
    })),
    notes: [...forecast.notes, { code: "ENDS_EARLY", text, positions: [] }],
  };
}
