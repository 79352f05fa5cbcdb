import { costSheets } from "../../reports/cost/costSheets";
import type { Workbook } from "../../workbook/Workbook";
import { requestInMark } from "../requestInMark";
import type { CostRunOptions } from "./CostRunOptions";
import type { CostReport } from "./CostTask";

/**
 * What the last run of a report into this workbook was asked for, so that the next one asks the same; empty where there was none.
 * The period is left out: the next run goes on to the latest.
 */
export async function lastCostOptions(
  workbook: Pick<Workbook, "sheets">,
  report: CostReport,
): Promise<CostRunOptions> {
  const front = costSheets[report].front.report;
  const sheets = await workbook.sheets();
  const request = sheets.find(({ mark }) => mark?.report === front)?.mark?.request;
  const { period: _, ...options } = (requestInMark(request ?? "") ?? {}) as CostRunOptions;
  return options;
}
