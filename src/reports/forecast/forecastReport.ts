import type { LaidOutSheet } from "../frame/LaidOutSheet";
import { changesSheet } from "./changes/changesSheet";
import { chartSheet } from "./chart/chartSheet";
import type { ForecastReportInput } from "./ForecastReportInput";
import { frontSheet } from "./front/frontSheet";
import { linesSheet } from "./lines/linesSheet";
import { logSheet } from "./log/logSheet";
import { rollingSheet } from "./rolling/rollingSheet";

/**
 * All sheets of a forecast report, the front sheet first; what is compared with the last run, and the log, come with the second.
 * @throws SHEET_LIMIT when the lines have more rows than a sheet.
 */
export function forecastReport(input: ForecastReportInput): readonly LaidOutSheet[] {
  const others = [
    rollingSheet(input),
    linesSheet(input),
    changesSheet(input),
    chartSheet(input),
    logSheet(input),
  ].flatMap((sheet) => sheet ?? []);
  return [frontSheet(input, others), ...others];
}
