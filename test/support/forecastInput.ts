import type { CellAddress } from "../../src/cells/address";
import type { CellValue } from "../../src/cells/CellValue";
import { serialFromDate } from "../../src/cells/serialDate";
import type { SeriesLine, SeriesTable } from "../../src/cells/series/SeriesTable";
import { isoDateOf, type IsoDate } from "../../src/core/dates/isoDate";
import type { Backtest } from "../../src/core/planning/forecast/Backtest";
import type { LineForecast } from "../../src/core/planning/forecast/SeriesForecast";
import type { Calendar } from "../../src/core/planning/series/Calendar";
import type { ForecastLine, ForecastReportInput } from "../../src/reports/forecast/ForecastReportInput";

const months = 36;
const horizon = 12;
const levels = [0.8, 0.95] as const;
const history: Calendar = { step: "month", first: "2023-11-01" as IsoDate };
const plan: Calendar = { step: "month", first: "2026-01-01" as IsoDate };
const planned = 24;

/** Positions without a figure, of the line with gaps: one before the shown history and one inside it. */
export const gaps = [5, 20] as const;
const textAt = 30;

const subscriptions = Array.from({ length: months }, (_, at) => 100_000 + 1_500 * at + 4_000 * (at % 3));
const services = Array.from({ length: months }, (_, at) =>
  (gaps as readonly number[]).includes(at) ? null : 42_000 + 6_000 * Math.sin((at * Math.PI) / 6),
);
const hardware = Array.from({ length: months }, (_, at) => (at === textAt ? null : 9_000 - 10 * at));
const all = { Subscriptions: subscriptions, Services: services, Hardware: hardware };

/** Made-up figures of three lines: one whole, one with gaps, one with a text among its figures; a plan of the first two. */
export function forecastInput(changes: Partial<ForecastReportInput> = {}): ForecastReportInput {
  const lines = Object.entries(all).map(([name, values], index) => seriesLine(name, values, index + 1));
  return {
    history: seriesTable("Actuals", history, months, 3),
    plan: seriesTable("Plan", plan, planned, 2),
    planLines: lines.slice(0, 2).map(({ name }, index) => seriesLine(name, plannedValues(index), index + 1)),
    lines: [
      forecastLine(lines[0]!, 3, 1_500),
      forecastLine(lines[1]!, 12, 0),
      withoutForecast(
        lines[2]!,
        `Actuals!D${textAt + 2} holds the text "n/a". Enter a number, or clear the cell.`,
      ),
    ],
    calendar: history,
    asOf: months - 1,
    horizon,
    shownHistory: 24,
    levels,
    method: "auto",
    fiscalYearStart: 1,
    entity: "Example Ltd",
    unit: "EUR",
    digits: 0,
    findings: [],
    dateSystem: 1900,
    prior: null,
    priors: new Map(),
    run: {
      id: "r1",
      time: "2026-11-21 10:39",
      version: "1.0.0",
      inputHash: "00000000",
      source: "Actuals!A1:D37",
      request: "{}",
    },
    ...changes,
  };
}

/** The sheets that the input was read from, as a user has them. */
export function forecastSources(): {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}[] {
  const sheet = (
    name: string,
    calendar: Calendar,
    columns: Readonly<Record<string, readonly CellValue[]>>,
  ): { name: string; rows: CellValue[][] } => ({
    name,
    rows: [
      ["Month", ...Object.keys(columns)],
      ...Object.values(columns)[0]!.map((_, at) => [
        serialFromDate(monthOf(calendar, at), 1900),
        ...Object.values(columns).map((values) => values[at] ?? null),
      ]),
    ],
  });
  return [
    sheet("Actuals", history, {
      ...all,
      Hardware: hardware.map((value, at) => (at === textAt ? "n/a" : value)),
    }),
    sheet("Plan", plan, { Subscriptions: plannedValues(0), Services: plannedValues(1) }),
  ];
}

function plannedValues(line: number): readonly number[] {
  return Array.from({ length: planned }, (_, at) => (line === 0 ? 145_000 + 1_000 * at : 43_000));
}

function seriesTable(
  sheet: string,
  calendar: Calendar,
  periods: number,
  lines: number,
): Omit<SeriesTable, "lines"> {
  return {
    sheet,
    table: null,
    address: `${sheet}!A1:${"ABCD"[lines]}${periods + 1}`,
    shape: "periods down",
    calendar,
    periods,
    rowsRead: periods,
    findings: [],
  };
}

function seriesLine(name: string, values: readonly (number | null)[], column: number): SeriesLine {
  return {
    name,
    values,
    cells: values.map((value, at): CellAddress[] => (value === null ? [] : [{ row: at + 1, column }])),
    notes: [],
    problem: null,
  };
}

/** The value a season ago plus a step, with bands that widen with the root of the distance. */
function forecastLine(line: SeriesLine, season: number, step: number): ForecastLine {
  const filled = Float64Array.from(line.values, (value, at) => value ?? line.values[at - 1] ?? 0);
  const mean = Float64Array.from(
    { length: horizon },
    (_, ahead) =>
      filled[months - season + (ahead % season)]! + step * season * (1 + Math.floor(ahead / season)),
  );
  const end = (width: number): Float64Array =>
    mean.map((value, ahead) => value + width * Math.sqrt(ahead + 1));
  const forecast: LineForecast = {
    method: "ETS(A,A,A)",
    members: ["ETS(A,A,A)"],
    parameters: { alpha: 0.4, beta: 0.1, gamma: 0.2 },
    why: "Least corrected Akaike criterion among the forms that fit the history.",
    mean,
    intervals: [
      { level: levels[0], lower: end(-2_000), upper: end(2_000) },
      { level: levels[1], lower: end(-3_100), upper: end(3_100) },
    ],
    intervalKind: "Analytical, calibrated.",
    notes: line.values.flatMap((value, at) =>
      value === null
        ? [
            {
              code: "FILLED" as const,
              text: "A missing value was filled with the one before it.",
              positions: [at],
            },
          ]
        : [],
    ),
    season,
    seasonWhy: `The figures repeat every ${season} months.`,
    demand: "smooth",
    history: filled,
    backtest,
  };
  return { line, first: 0, last: months - 1, forecast, problem: null };
}

function withoutForecast(line: SeriesLine, problem: string): ForecastLine {
  return { line: { ...line, problem }, first: 0, last: months - 1, forecast: null, problem };
}

const backtest: Backtest = {
  origins: [24, 27, 30],
  horizon: 6,
  levels,
  method: { wape: 0.031, mase: 0.62, bias: 0.004, smape: 0.033, rmsse: 0.58, coverage: [0.81, 0.95] },
  baseline: { wape: 0.058, mase: 1.08, bias: -0.021, smape: 0.061, rmsse: 1.02, coverage: [0.79, 0.94] },
  reused: false,
};

function monthOf({ first }: Calendar, at: number): IsoDate {
  const month = Number(first!.slice(5, 7)) - 1 + at;
  return isoDateOf(Number(first!.slice(0, 4)) + Math.floor(month / 12), (month % 12) + 1, 1)!;
}
