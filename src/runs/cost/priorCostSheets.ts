import { cellFromName } from "../../cells/address";
import type { Finding } from "../../cells/problems";
import { costSheets, isSheetOf } from "../../reports/cost/costSheets";
import { typedHeadings } from "../../reports/cost/typedHeadings";
import { markedBlock, priorSheet, type PriorSheet } from "../../reports/PriorSheet";
import type { Workbook } from "../../workbook/Workbook";
import { withUsed } from "../withUsed";
import type { CostReport } from "./CostTask";
import { unusableInputs } from "./unusableInputs";

const searched = costSheets.opportunities.front;

/**
 * What the user had typed into the sheets of a report, by the report of their marks, and what of it no run can use. The cost report
 * takes thresholds and owners from the sheet of opportunities too.
 */
export async function priorCostSheets(
  workbook: Pick<Workbook, "sheets" | "read" | "formula">,
  report: CostReport,
): Promise<{ readonly priors: ReadonlyMap<string, PriorSheet>; readonly findings: readonly Finding[] }> {
  const priors = new Map<string, PriorSheet>();
  const findings: Finding[] = [];
  for (const { name, mark, used } of await workbook.sheets()) {
    const isRead =
      mark && (isSheetOf(report, mark.report) || (report === "cost" && mark.report === searched.report));
    const block = isRead ? markedBlock(mark) : null;
    if (!mark || !block) continue;
    const at = mark.message && cellFromName(mark.message.cell);
    const formula = at ? await workbook.formula(name, at) : null;
    const grid = await workbook.read(name, withUsed(block, used));
    priors.set(mark.report, priorSheet(mark, grid, formula, typedHeadings, null));
    findings.push(...unusableInputs(name, mark, grid));
  }
  return { priors, findings };
}
