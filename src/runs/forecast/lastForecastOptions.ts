import { forecastSheets } from "../../reports/forecast/forecastSheets";
import type { Workbook } from "../../workbook/Workbook";
import { requestInMark } from "../requestInMark";
import type { ForecastOptions } from "./ForecastOptions";

/**
 * What the last run into this workbook was asked for, so that the next one asks the same; empty where there was none. The last
 * period with actuals is left out: the next run goes on to the latest.
 */
export async function lastForecastOptions(workbook: Workbook): Promise<ForecastOptions> {
  const sheets = await workbook.sheets();
  const request = sheets.find(({ mark }) => mark?.report === forecastSheets.front.report)?.mark?.request;
  const { asOf: _, ...options } = (requestInMark(request ?? "") ?? {}) as ForecastOptions;
  return options;
}
