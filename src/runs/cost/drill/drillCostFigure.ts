import { cellName, type CellAddress } from "../../../cells/address";
import { sheetPrefix } from "../../../cells/place";
import { financeError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { costSheets, isSheetOf } from "../../../reports/cost/costSheets";
import { drillSheet } from "../../../reports/drill/drillSheet";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { refuseMismatch } from "../../refuseMismatch";
import { requestInMark } from "../../requestInMark";
import type { RunContext } from "../../varianceReport";
import type { CostRunOptions } from "../CostRunOptions";
import type { CostReport, CostTask } from "../CostTask";
import { readCostTask } from "../readCostTask";
import { budgetRowsBehind } from "./budgetRowsBehind";
import { costRowsBehind } from "./costRowsBehind";
import type { FigureCell, NoFigure, RowsBehind } from "./FigureCell";
import { opportunityRowsBehind } from "./opportunityRowsBehind";
import { savingsRowsBehind } from "./savingsRowsBehind";

const rowsBehind: Readonly<Record<CostReport, (task: CostTask, cell: FigureCell) => RowsBehind | NoFigure>> =
  {
    cost: costRowsBehind,
    opportunities: opportunityRowsBehind,
    savings: savingsRowsBehind,
    budget: budgetRowsBehind,
  };

/**
 * Writes the rows behind a figure of a report of cost, opportunities, savings or a budget as a sheet whose total is the figure, with
 * a link back.
 * @param sheet The sheet of the report, and the cell of the figure on it.
 * @returns The name of the drill sheet.
 * @throws FIGURE_NOT_TRACEABLE, with the reason, where the cell is no such figure; REPORT_OUTDATED when the sheet shows another
 * figure than the tables give.
 */
export async function drillCostFigure(
  { workbook, stamp, signal }: Pick<RunContext, "workbook" | "stamp" | "signal">,
  report: CostReport,
  sheet: string,
  cell: CellAddress,
): Promise<string> {
  const place = sheetPrefix(sheet) + cellName(cell);
  const refused = (reason: string): Error => financeError("FIGURE_NOT_TRACEABLE", { place, reason });
  const sheets = await workbook.sheets();
  const { mark, used } = sheets.find(({ name }) => name === sheet) ?? {};
  const front = sheets.find(({ mark: other }) => other?.report === costSheets[report].front.report)?.mark;
  if (!mark || !used || !front || !isSheetOf(report, mark.report))
    throw refused("stands on no sheet of the report");
  if (cell.row < sheetFrame.firstLine) throw refused("belongs to the head of the report");
  const options = (requestInMark(front.request ?? "") ?? {}) as CostRunOptions;
  const task = await readCostTask({ workbook, stamp }, report, options);
  const cellsOf = async (row: number): Promise<FigureCell["values"]> =>
    (await workbook.read(sheet, { top: row, bottom: row, left: 0, right: used.right })).values[0]!;
  const values = await cellsOf(cell.row);
  const headings = await cellsOf(sheetFrame.headers);
  const { row, column } = cell;
  const found = rowsBehind[report](task, {
    report: mark.report,
    row,
    column,
    key: values[0] ?? null,
    label: values[1] ?? null,
    heading: headings[column] ?? null,
    values,
    sheetOf: ({ report: other, name }) => sheets.find((each) => each.mark?.report === other)?.name ?? name,
  });
  if ("reason" in found) throw refused(found.reason);
  const { title, digits, source, rows } = found;
  const total = amountFromMinor(Math.round(rows.reduce((sum, { minor }) => sum + minor, 0)), digits);
  const shown = values[column];
  if (typeof shown !== "number" || shown.toFixed(digits) !== total.toFixed(digits))
    throw financeError("REPORT_OUTDATED", { place });
  const model = drillSheet({ title, sheet, cell, figure: total, digits, source, rows, runId: stamp.id });
  const receipt = await workbook.write([model], signal ? { signal } : {});
  refuseMismatch(receipt);
  return receipt.sheets[0]!;
}
