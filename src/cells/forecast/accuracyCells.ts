import { financeError } from "../../core/errors/financeError";
import type { ForecastAccuracy } from "../../core/planning/forecast/Backtest";
import { backtestOf } from "../../core/planning/forecast/backtestOf";
import { forecastMethods } from "../../core/planning/forecast/ForecastMethod";
import { readyLine } from "../../core/planning/forecast/readyLine";
import { isBlank, wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import type { DateSystem } from "../serialDate";
import { horizonFromCell, seasonFromCell } from "./forecastArguments";
import { seriesFromCells } from "./seriesFromCells";
import type { Steps } from "../Steps";

/** Arguments of FORECAST.ACCURACY. */
export interface AccuracyCells {
  readonly history: CellGrid;
  readonly method: CellValue;
  readonly season: CellValue;
  readonly horizon: CellValue;
}

/** Periods ahead without a season to take, and with one of more periods than anybody plans ahead. */
const usualHorizon = { withoutSeason: 6, withLongSeason: 13 };
const longestUsual = 24;

const measures: readonly (readonly [string, (accuracy: ForecastAccuracy) => number | null | undefined])[] = [
  ["WAPE", ({ wape }) => wape],
  ["MASE", ({ mase }) => mase],
  ["Bias", ({ bias }) => bias],
  ["Coverage of 95 %", ({ coverage }) => coverage[0]],
];

/**
 * How good forecasts from earlier points in time would have been, beside the seasonal naive forecast: headers, a row a
 * measure, origins and horizon. "n/a" where a measure is not defined.
 * @throws BACKTEST_TOO_SHORT.
 */
export function* accuracyCells(cells: AccuracyCells, system: DateSystem): Steps<CellValue[][]> {
  const error = errorIn([...cells.history.flat(), cells.method, cells.season, cells.horizon]);
  if (error) return [[error]];
  const method = wordFromCell("method", cells.method, forecastMethods);
  const exact = isBlank(cells.horizon) ? null : horizonFromCell(cells.horizon);
  const periods = seasonFromCell(cells.season);
  const { series } = seriesFromCells({ name: "history", cells: cells.history }, null, system);
  yield;
  const { history, season } = readyLine(series, periods);
  yield;
  const horizon = exact ?? horizonOf(season);
  const request = { method, season, horizon, levels: [0.95] };
  const found = backtestOf(history, request, exact === null ? {} : { horizon: exact });
  if (found === null) throw financeError("BACKTEST_TOO_SHORT", { count: history.length, horizon });
  return [
    ["Measure", method, season > 1 ? "seasonal naive" : "naive"],
    ...measures.map(([name, of]) => [name, of(found.method) ?? "n/a", of(found.baseline) ?? "n/a"]),
    ["Origins", found.origins.length, found.origins.length],
    ["Horizon", found.horizon, found.horizon],
  ];
}

function horizonOf(season: number): number {
  if (season < 2) return usualHorizon.withoutSeason;
  return season <= longestUsual ? season : usualHorizon.withLongSeason;
}
