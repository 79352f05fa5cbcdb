import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import { runForecastReport, type ForecastRun } from "../../runs/forecast/forecastReport";
import type { ActionControl } from "../shell/Actions";
import { forecastContext } from "./forecastContext";

/** Writes a forecast again as it was asked for, on to the latest actuals. */
export async function rerunForecast(control: ActionControl, options: ForecastOptions): Promise<ForecastRun> {
  const { asOf: _before, ...asked } = options;
  return runForecastReport(await forecastContext(control), asked);
}
