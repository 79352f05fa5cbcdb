import { attributionSheets } from "../../reports/attribution/attributionSheets";
import { campaignSheets } from "../../reports/campaigns/campaignSheets";
import type { Workbook } from "../../workbook/Workbook";
import { requestInMark } from "../requestInMark";
import type { AttributionRunOptions } from "./AttributionRunOptions";
import type { AttributionTask } from "./AttributionTask";

/** What the last such report in this workbook was asked for, so that the next one asks the same; empty where there was none. */
export async function lastAttributionOptions(
  workbook: Pick<Workbook, "sheets">,
  report: Exclude<AttributionTask["report"], "check">,
): Promise<AttributionRunOptions> {
  const front = report === "campaigns" ? campaignSheets.front : attributionSheets.front;
  const sheets = await workbook.sheets();
  const request = sheets.find(({ mark }) => mark?.report === front.report)?.mark?.request;
  return requestInMark(request ?? "") ?? {};
}
