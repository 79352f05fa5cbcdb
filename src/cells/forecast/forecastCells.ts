import { forecastMethods } from "../../core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import { readyLine } from "../../core/planning/forecast/readyLine";
import { wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import type { DateSystem } from "../serialDate";
import { horizonFromCell, levelFromCell, seasonFromCell } from "./forecastArguments";
import { seriesFromCells } from "./seriesFromCells";
import type { Steps } from "../Steps";

/** Arguments of FORECAST. */
export interface ForecastCells {
  readonly history: CellGrid;
  readonly horizon: CellValue;
  readonly method: CellValue;
  readonly season: CellValue;
  readonly level: CellValue;
  readonly dates: CellGrid | null;
}

/** A row a period ahead: period, forecast, low and high. Without dates periods are 1, 2, … */
export function* forecastCells(cells: ForecastCells, system: DateSystem): Steps<CellValue[][]> {
  const { history, horizon, method, season, level, dates } = cells;
  const error = errorIn([...history.flat(), ...(dates ?? []).flat(), horizon, method, season, level]);
  if (error) return [[error]];
  const ahead = horizonFromCell(horizon);
  const word = wordFromCell("method", method, forecastMethods);
  const levels = [levelFromCell(level)];
  const periods = seasonFromCell(season);
  const read = seriesFromCells({ name: "history", cells: history }, dates, system);
  yield;
  const ready = readyLine(read.series, periods);
  yield;
  const { mean, intervals } = forecastSeries(ready.history, {
    method: word,
    season: ready.season,
    horizon: ahead,
    levels,
  });
  const { lower, upper } = intervals[0]!;
  const count = ready.history.length;
  return Array.from(mean, (value, step) => [
    read.periodCell(count + step) ?? step + 1,
    value,
    lower[step]!,
    upper[step]!,
  ]);
}
