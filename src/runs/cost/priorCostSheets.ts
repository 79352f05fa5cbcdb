import { cellFromName } from "../../cells/address";
import { isSheetOf } from "../../reports/cost/costSheets";
import { typedHeadings } from "../../reports/cost/typedHeadings";
import { markedBlock, priorSheet, type PriorSheet } from "../../reports/PriorSheet";
import type { Workbook } from "../../workbook/Workbook";
import { withUsed } from "../withUsed";
import type { CostReport } from "./CostTask";

/** What the user had typed into the sheets of a report, by the report of their marks. */
export async function priorCostSheets(
  workbook: Pick<Workbook, "sheets" | "read" | "formula">,
  report: CostReport,
): Promise<ReadonlyMap<string, PriorSheet>> {
  const priors = new Map<string, PriorSheet>();
  for (const { name, mark, used } of await workbook.sheets()) {
    const block = mark && isSheetOf(report, mark.report) ? markedBlock(mark) : null;
    if (!mark || !block) continue;
    const at = mark.message && cellFromName(mark.message.cell);
    const formula = at ? await workbook.formula(name, at) : null;
    const grid = await workbook.read(name, withUsed(block, used));
    priors.set(mark.report, priorSheet(mark, grid, formula, typedHeadings, null));
  }
  return priors;
}
