import { cellName, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { sheetPrefix } from "../../../cells/place";
import { financeError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { leastMonths } from "../../../reports/budget/budgetSettings";
import { BudgetSource } from "../../../reports/budget/lines/BudgetSource";
import { costSheets } from "../../../reports/cost/costSheets";
import { drillSheet, type DrillRow } from "../../../reports/drill/drillSheet";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { refuseMismatch } from "../../refuseMismatch";
import { requestInMark } from "../../requestInMark";
import type { RunContext } from "../../varianceReport";
import { budgetInput } from "../budget/computeBudget";
import type { CostRunOptions } from "../CostRunOptions";
import { readCostTask } from "../readCostTask";
import { budgetFigureAt, type BudgetFigure } from "./budgetFigureAt";
import { drillSource } from "./drillSource";

/**
 * Writes the rows behind a figure of the budget tracker or the burn-down as a sheet whose total is the figure, with a link back.
 * @param sheet The sheet of the report, and the cell of the figure on it.
 * @returns The name of the drill sheet.
 * @throws FIGURE_NOT_TRACEABLE, with the reason, where the cell is no such figure; REPORT_OUTDATED when the sheet shows another
 * figure than the table gives.
 */
export async function drillBudgetFigure(
  { workbook, stamp, signal }: Pick<RunContext, "workbook" | "stamp" | "signal">,
  sheet: string,
  cell: CellAddress,
): Promise<string> {
  const place = sheetPrefix(sheet) + cellName(cell);
  const refused = (reason: string): Error => financeError("FIGURE_NOT_TRACEABLE", { place, reason });
  const sheets = await workbook.sheets();
  const { front, burnDown } = costSheets.budget;
  const mark = sheets.find(({ name }) => name === sheet)?.mark;
  const asked = sheets.find(({ mark: other }) => other?.report === front.report)?.mark;
  if (!mark || !asked || (mark.report !== front.report && mark.report !== burnDown.report))
    throw refused("stands on no sheet of the budget tracker with figures of the table");
  if (cell.row < sheetFrame.firstLine) throw refused("belongs to the head of the report");
  const options = (requestInMark(asked.request ?? "") ?? {}) as CostRunOptions;
  const input = budgetInput(await readCostTask({ workbook, stamp }, "budget", options));
  const source = new BudgetSource(input, leastMonths(input.priors));
  const at = async (row: number, column: number): Promise<CellValue> =>
    (await workbook.read(sheet, { top: row, bottom: row, left: column, right: column })).values[0]?.[0] ??
    null;
  const figure = budgetFigureAt(source, {
    report: mark.report,
    key: await at(cell.row, 0),
    label: await at(cell.row, 1),
    heading: await at(sheetFrame.headers, cell.column),
  });
  if ("reason" in figure) throw refused(figure.reason);
  const rows = drilledRows(source, figure);
  const { digits } = input;
  const total = amountFromMinor(
    rows.reduce((sum, { minor }) => sum + minor, 0),
    digits,
  );
  const shown = await at(cell.row, cell.column);
  if (typeof shown !== "number" || shown.toFixed(digits) !== total.toFixed(digits))
    throw financeError("REPORT_OUTDATED", { place });
  const { role, title } = figure;
  const model = drillSheet({
    title,
    sheet,
    cell,
    figure: total,
    digits,
    source: drillSource(input.tables.budget!, input.grids.budget!, { day: "period", amount: role }, digits),
    rows,
    runId: stamp.id,
  });
  const receipt = await workbook.write([model], signal ? { signal } : {});
  refuseMismatch(receipt);
  return receipt.sheets[0]!;
}

function drilledRows(
  { input: { budget, tables, grids, digits } }: BudgetSource,
  { role, isMeant }: BudgetFigure,
): readonly (DrillRow & { readonly minor: number })[] {
  const { column } = tables.budget!.columns.get(role)!;
  const { block, values } = grids.budget!;
  const amounts = role === "budget" ? budget.columns.budget.minor : budget.columns.actual;
  return Array.from(budget.sheetRows).flatMap((row, at) => {
    const minor = amounts[at]!;
    if (minor === 0 || !isMeant(at)) return [];
    return [
      {
        row,
        values: values[row - block.top]!,
        column,
        sign: 1 as const,
        minor,
        amount: amountFromMinor(minor, digits),
      },
    ];
  });
}
