import type { ForecastNote, LineForecast } from "../../core/planning/forecast/SeriesForecast";
import type { Calendar } from "../../core/planning/series/Calendar";
import { periodName } from "../../core/planning/series/periodName";
import type { ForecastLine } from "../../reports/forecast/ForecastReportInput";
import type { ForecastRun } from "./forecastReport";

/** A forecast report as JSON tells it. */
export function forecastJson({ preview, receipt, checks }: ForecastRun, durationMs: number) {
  const { asOf, calendar, horizon, findings, lines, run } = preview.input;
  const periods = Array.from({ length: horizon }, (_, step) => periodName(calendar, asOf + 1 + step));
  return {
    report: "forecast",
    sheets: receipt.sheets,
    asOf: periodName(calendar, asOf),
    periods,
    lines: lines.map((line) => lineJson(line, calendar)),
    findings,
    compared: receipt.compared,
    checks,
    inputHash: run.inputHash,
    durationMs,
  };
}

function lineJson({ line, first, forecast, problem }: ForecastLine, calendar: Calendar) {
  if (!forecast) return { line: line.name, problem };
  const { method, members, why, season, seasonWhy, demand, backtest } = forecast;
  const said = [
    ...line.notes.map((note) => noteJson(note, 0)),
    ...forecast.notes.map((note) => noteJson(note, first)),
  ];
  function noteJson({ code, text, positions }: ForecastNote, from: number) {
    return { code, text, periods: positions.map((position) => periodName(calendar, from + position)) };
  }
  return {
    line: line.name,
    method,
    members,
    why,
    season,
    seasonWhy,
    demand,
    mean: [...forecast.mean],
    intervals: intervalsJson(forecast),
    backtest,
    notes: said,
  };
}

function intervalsJson({ intervals }: LineForecast) {
  return intervals.map(({ level, lower, upper }) => ({ level, lower: [...lower], upper: [...upper] }));
}
