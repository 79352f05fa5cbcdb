/** Sheets of a forecast report: the mark by which a re-run finds each, and its name. */
export const forecastSheets = {
  front: { report: "forecast", name: "Forecast" },
  lines: { report: "forecast-lines", name: "Forecast lines" },
  rolling: { report: "forecast-rolling", name: "Rolling forecast" },
  changes: { report: "forecast-changes", name: "Forecast changes" },
  chart: { report: "forecast-chart", name: "Forecast chart" },
  log: { report: "forecast-log", name: "Override log" },
} as const;

export type ForecastSheet = keyof typeof forecastSheets;

/** Whether a mark's report is a sheet of the forecast report. */
export function isForecastReport(report: string): boolean {
  return Object.values(forecastSheets).some((sheet) => sheet.report === report);
}
