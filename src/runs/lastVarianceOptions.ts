import { varianceReportFamily } from "../reports/variance/varianceReport";
import type { Workbook } from "../workbook/Workbook";
import type { VarianceOptions } from "./varianceOptions";
import { requestOfText } from "./varianceRequest";

/**
 * What the last run into this workbook was asked for, so that the next one asks the same; empty where there was none.
 * Limits and sign are left out: they stand in the sheet, where the user may have changed them since.
 */
export async function lastVarianceOptions(workbook: Workbook): Promise<VarianceOptions> {
  for (const { mark } of await workbook.sheets()) {
    const text = mark?.report.startsWith(varianceReportFamily) ? mark.request : undefined;
    const request = text === undefined ? null : requestOfText(text);
    if (!request) continue;
    const { limits: _limits, sign: _sign, place: _place, ...options } = request.options;
    return options;
  }
  return {};
}
