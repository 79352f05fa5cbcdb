import { cellName, type CellAddress } from "../../../cells/address";
import type { CellValue } from "../../../cells/CellValue";
import { sheetPrefix } from "../../../cells/place";
import { financeError } from "../../../core/errors/financeError";
import { amountFromMinor } from "../../../core/money/minorUnits";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import { costSheets } from "../../../reports/cost/costSheets";
import { drillSheet, type DrillRow } from "../../../reports/drill/drillSheet";
import { sheetFrame } from "../../../reports/frame/sheetFrame";
import { refuseMismatch } from "../../refuseMismatch";
import { requestInMark } from "../../requestInMark";
import type { RunContext } from "../../varianceReport";
import { costInput } from "../cost/computeCostReport";
import type { CostRunOptions } from "../CostRunOptions";
import { readCostTask } from "../readCostTask";
import { costFigureAt, type CostCell, type CostFigure } from "./costFigureAt";
import { drillSource } from "./drillSource";

type DrillContext = Pick<RunContext, "workbook" | "stamp" | "signal">;

/**
 * Writes the payments behind a figure of the cost report as a sheet whose total is the figure, with a link back.
 * @param sheet The sheet of the report, and the cell of the figure on it.
 * @returns The name of the drill sheet.
 * @throws FIGURE_NOT_TRACEABLE, with the reason, where the cell is no such figure; REPORT_OUTDATED when the sheet shows another
 * figure than the payments give.
 */
export async function drillCostFigure(
  { workbook, stamp, signal }: DrillContext,
  sheet: string,
  cell: CellAddress,
): Promise<string> {
  const place = sheetPrefix(sheet) + cellName(cell);
  const refused = (reason: string): Error => financeError("FIGURE_NOT_TRACEABLE", { place, reason });
  const sheets = await workbook.sheets();
  const own = new Set<string>(Object.values(costSheets.cost).map(({ report }) => report));
  const mark = sheets.find(({ name }) => name === sheet)?.mark;
  const front = sheets.find(({ mark: other }) => other?.report === costSheets.cost.front.report)?.mark;
  if (!mark || !own.has(mark.report) || !front) throw refused("stands on no sheet of the cost report");
  if (cell.row < sheetFrame.firstLine) throw refused("belongs to the head of the report");
  const options = (requestInMark(front.request ?? "") ?? {}) as CostRunOptions;
  const task = await readCostTask({ workbook, stamp }, "cost", options);
  const input = costInput(task);
  const at = async (row: number, column: number): Promise<CellValue> =>
    (await workbook.read(sheet, { top: row, bottom: row, left: column, right: column })).values[0]?.[0] ??
    null;
  const about: CostCell = {
    report: mark.report,
    key: await at(cell.row, 0),
    label: await at(cell.row, 1),
    heading: await at(sheetFrame.headers, cell.column),
  };
  const figure = costFigureAt(input, about);
  if ("reason" in figure) throw refused(figure.reason);
  const rows = drilledRows(input, figure);
  const { digits } = input.payments;
  const total = amountFromMinor(
    rows.reduce((sum, { minor }) => sum + minor, 0),
    digits,
  );
  const shown = await at(cell.row, cell.column);
  if (typeof shown !== "number" || shown.toFixed(digits) !== total.toFixed(digits)) {
    throw financeError("REPORT_OUTDATED", { place });
  }
  const model = drillSheet({
    title: figure.title,
    sheet,
    cell,
    figure: total,
    digits,
    source: drillSource(
      input.tables.payments!,
      input.grids.payments!,
      { day: "date", amount: "amount" },
      digits,
    ),
    rows,
    runId: stamp.id,
  });
  const receipt = await workbook.write([model], signal ? { signal } : {});
  refuseMismatch(receipt);
  return receipt.sheets[0]!;
}

function drilledRows(
  { payments, time, tables, grids }: CostReportInput,
  { isMeant, terms }: CostFigure,
): readonly (DrillRow & { readonly minor: number })[] {
  const { minor, digits } = payments.columns.amount;
  const months = time.monthsOf(payments.columns.days);
  const { column } = tables.payments!.columns.get("amount")!;
  const grid = grids.payments!;
  return terms.flatMap(({ span, sign }) =>
    Array.from(payments.sheetRows).flatMap((row, at) => {
      const month = months[at]!;
      if (month < span.from || month > span.to || minor[at] === 0 || !isMeant(at)) return [];
      const values = grid.values[row - grid.block.top]!;
      return [
        {
          row,
          values,
          column,
          sign,
          minor: sign * minor[at]!,
          amount: amountFromMinor(sign * minor[at]!, digits),
        },
      ];
    }),
  );
}
