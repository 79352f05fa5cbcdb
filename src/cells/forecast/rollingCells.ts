import { forecastMethods } from "../../core/planning/forecast/ForecastMethod";
import { forecastSeries } from "../../core/planning/forecast/forecastSeries";
import { readyLine } from "../../core/planning/forecast/readyLine";
import { numberOfPeriod } from "../../core/planning/series/numberOfPeriod";
import { wordFromCell } from "../argumentWord";
import type { CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import { errorIn } from "../recognition/dayCell";
import type { DateSystem } from "../serialDate";
import { levelFromCell, monthsFromCell } from "./forecastArguments";
import { rollingWindow } from "./rollingWindow";
import { seriesFromCells } from "./seriesFromCells";
import { seriesUntil } from "./seriesUntil";
import type { Steps } from "../Steps";

/** Arguments of FORECAST.ROLLING. */
export interface RollingCells {
  readonly actuals: CellGrid;
  /** The last period with actuals; or two cells, the first period of the year before it. */
  readonly asOf: CellGrid;
  readonly months: CellValue;
  readonly method: CellValue;
}

/**
 * Actual to date and forecast rest, a row a period: period, value, kind ("actual", "filled" for a gap, "forecast"), low and
 * high. Actuals after as_of are left out.
 */
export function* rollingCells(
  { actuals, asOf, months, method }: RollingCells,
  system: DateSystem,
): Steps<CellValue[][]> {
  const error = errorIn([...actuals.flat(), ...asOf.flat(), months, method]);
  if (error) return [[error]];
  const length = monthsFromCell(months);
  const word = wordFromCell("method", method, forecastMethods);
  const read = seriesFromCells({ name: "actuals", cells: actuals }, null, system);
  const window = rollingWindow(read, asOf, length, system);
  const series = seriesUntil(read.series, window.forecast);
  yield;
  const { history, season } = readyLine(series, null);
  yield;
  const horizon = Math.max(1, window.end - history.length);
  const levels = [levelFromCell(null)];
  const { mean, intervals } = forecastSeries(history, { method: word, season, horizon, levels });
  const { lower, upper } = intervals[0]!;
  return Array.from({ length: window.end - window.first }, (_, row) => {
    const position = window.first + row;
    const period = read.periodCell(position) ?? numberOfPeriod(series.calendar, position);
    const step = position - history.length;
    if (step >= 0) return [period, mean[step]!, "forecast", lower[step]!, upper[step]!];
    return [period, history[position]!, series.values[position] === null ? "filled" : "actual", "", ""];
  });
}
