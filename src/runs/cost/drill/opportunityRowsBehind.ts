import { labelFromCell } from "../../../cells/labelFromCell";
import { confidences } from "../../../core/cost/opportunities/Opportunity";
import { costSheets } from "../../../reports/cost/costSheets";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { evidenceLayout } from "../../../reports/opportunities/evidenceLayout";
import { evidenceColumns } from "../../../reports/opportunities/EvidenceWriter";
import { frontColumns } from "../../../reports/opportunities/front/frontColumns";
import { listedOpportunities } from "../../../reports/opportunities/listedOpportunities";
import { strategyColumns } from "../../../reports/opportunities/strategyGroups";
import type { CostTask } from "../CostTask";
import { opportunitiesInput } from "../opportunities/computeOpportunities";
import { EvidenceRows } from "./EvidenceRows";
import { computedFromOthers, type FigureCell, type NoFigure, type RowsBehind } from "./FigureCell";
import { foundPayments } from "./foundPayments";
import { SpendOfClasses } from "./SpendOfClasses";

const { front, strategy, evidence, duplicates, outliers } = costSheets.opportunities;

/** The rows behind a figure of the opportunities: those of one saving, the savings of a sum, or the payments of a spend. */
export function opportunityRowsBehind(task: CostTask, cell: FigureCell): RowsBehind | NoFigure {
  const input = opportunitiesInput(task);
  const { report, column, row } = cell;
  if (report === duplicates.report || report === outliers.report) return foundPayments(input, cell);
  const [key, label] = [labelFromCell(cell.key), labelFromCell(cell.label)];
  const blocks = evidenceLayout(listedOpportunities(input));
  const own = blocks.find((each) => each.key === key);
  const rows = new EvidenceRows(input, blocks, cell.sheetOf);
  if (report === evidence.report) {
    const { amount, listed } = evidenceColumns;
    if (!own) return { reason: "is a cell of your own table, or no figure: follow the link in its row" };
    if (column === amount) return rows.amountsOf(own);
    return column === listed ? rows.savingOf(own) : computedFromOthers;
  }
  if (report === strategy.report) {
    if (column !== strategyColumns.saving) return computedFromOthers;
    if (own) return rows.savingOf(own);
    const isTold = label === "Total" || blocks.some(({ opportunity }) => opportunity.strategy === label);
    if (!isTold) return computedFromOthers;
    return rows.savingsOf(label, (each) => label === "Total" || each.opportunity.strategy === label);
  }
  const isSaving = column === frontColumns.saving;
  if (own) return isSaving ? rows.savingOf(own) : computedFromOthers;
  const total = sheetFrame.firstLine + blocks.length;
  if (isSaving && row === total) return rows.savingsOf(label, () => true);
  const confidence = confidences[row - total - 1];
  if (isSaving && confidence !== undefined)
    return rows.savingsOf(label, (each) => each.opportunity.confidence === confidence);
  if (report !== front.report) return computedFromOthers;
  return new SpendOfClasses(input).behind(cell, rows);
}
