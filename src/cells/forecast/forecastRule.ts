import { FinanceError } from "../../core/errors/financeError";
import { forecastMethods } from "../../core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import { readyLine } from "../../core/planning/forecast/readyLine";
import { periodName } from "../../core/planning/series/periodName";
import { wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { monthsFromCell, seasonFromCell } from "./forecastArguments";
import { rollingWindow } from "./rollingWindow";
import { seriesFromCells } from "./seriesFromCells";
import { seriesUntil } from "./seriesUntil";

/** Where each function of the family has its arguments, beside the history, which comes first. */
const places: Readonly<Record<string, { method?: number; season?: number; dates?: number }>> = {
  FORECAST: { method: 2, season: 3, dates: 5 },
  "FORECAST.METHOD": { season: 1 },
  "FORECAST.ACCURACY": { method: 1, season: 2 },
  "FORECAST.SEASONALITY": { dates: 1 },
  "FORECAST.ROLLING": { method: 3 },
};

/**
 * What a function of the family makes of its history, in words: what was read, the season and the method with why, and notes.
 * @returns Null for what it refuses: the cell's error says why.
 */
export function forecastRule(
  name: string,
  args: readonly (CellGrid | null)[],
  system: DateSystem,
): string | null {
  const place = places[name];
  const given = args[0];
  if (!place || !given) return null;
  const cell = (position: number | undefined): CellValue => args[position ?? -1]?.[0]?.[0] ?? null;
  try {
    const read = seriesFromCells({ name: "history", cells: given }, args[place.dates ?? -1] ?? null, system);
    const until =
      name === "FORECAST.ROLLING"
        ? rollingWindow(read, args[1] ?? [[null]], monthsFromCell(cell(2)), system).forecast
        : read.series.values.length;
    const series = seriesUntil(read.series, until);
    const ready = readyLine(series, seasonFromCell(cell(place.season)));
    const method = wordFromCell("method", cell(place.method), forecastMethods);
    const { history, season, seasonWhy } = ready;
    const horizon = Math.min(season, history.length);
    const made = forecastSeries(history, { method, season, horizon, levels: [] });
    const last = series.values.length - 1;
    const range = `${periodName(series.calendar, 0)} to ${periodName(series.calendar, last)}`;
    return [
      `${history.length} periods, ${range}.`,
      `Season of ${season}: ${seasonWhy}`,
      `${made.method}: ${made.why}`,
      ...[...read.notes, ...ready.notes, ...made.notes].map(({ text }) => text),
    ].join(" ");
  } catch (error) {
    if (error instanceof FinanceError) return null;
    throw error;
  }
}
