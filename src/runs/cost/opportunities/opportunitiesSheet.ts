import { costSheets } from "../../../reports/cost/costSheets";
import type { Workbook } from "../../../workbook/Workbook";
import { requestInMark } from "../../requestInMark";
import type { CostRunOptions } from "../CostRunOptions";

/** The sheet of opportunities in a workbook, and what its run was asked for. */
export interface OpportunitiesSheet {
  readonly sheet: string;
  /** As text; all payments when omitted. */
  readonly period?: string;
}

/** The sheet of opportunities as it stands in a workbook; null where there is none. */
export async function opportunitiesSheet(
  workbook: Pick<Workbook, "sheets">,
): Promise<OpportunitiesSheet | null> {
  const { report } = costSheets.opportunities.front;
  const found = (await workbook.sheets()).find(({ mark }) => mark?.report === report);
  if (!found) return null;
  const { period } = (requestInMark(found.mark?.request ?? "") ?? {}) as CostRunOptions;
  return { sheet: found.name, ...(period === undefined ? {} : { period }) };
}
