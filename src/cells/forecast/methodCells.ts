import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import { readyLine } from "../../core/planning/forecast/readyLine";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import type { DateSystem } from "../serialDate";
import { seasonFromCell } from "./forecastArguments";
import { seriesFromCells } from "./seriesFromCells";
import type { Steps } from "../Steps";

/** The method that FORECAST chooses for a history, why, its parameters, and what was done to the history: two columns. */
export function* methodCells(
  cells: { readonly history: CellGrid; readonly season: CellValue },
  system: DateSystem,
): Steps<CellValue[][]> {
  const error = errorIn([...cells.history.flat(), cells.season]);
  if (error) return [[error]];
  const periods = seasonFromCell(cells.season);
  const read = seriesFromCells({ name: "history", cells: cells.history }, null, system);
  yield;
  const { history, season, seasonWhy, notes } = readyLine(read.series, periods);
  yield;
  // A season ahead: far enough to tell a model whose forecast explodes.
  const horizon = Math.min(season, history.length);
  const forecast = forecastSeries(history, { method: "auto", season, horizon, levels: [0.95] });
  return [
    ["Method", forecast.method],
    ["Why", forecast.why],
    ["Season", season],
    ["Why this season", seasonWhy],
    ["Interval", forecast.intervalKind],
    ...Object.entries(forecast.parameters),
    ...[...read.notes, ...notes, ...forecast.notes].map(({ text }) => ["Note", text]),
  ];
}
