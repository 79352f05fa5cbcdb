import { shownMoney } from "../../../cells/cost/tables/foundRows";
import { placeOf } from "../../../cells/place";
import type { Finding } from "../../../cells/problems";
import { counted } from "../../../core/errors/counted";
import { dayNumber } from "../../../core/dates/isoDate";
import type { CostReportInput } from "../../../reports/cost/CostReportInput";
import { costDimensions } from "../../../reports/cost/front/costDimensions";
import { labelMatch, type CostRole } from "../../../reports/cost/front/labelMatch";
import { planMatch } from "../../../reports/cost/front/planMatch";

type Tables = Pick<CostReportInput, "payments" | "budget" | "orders" | "tables" | "time">;

/**
 * Open orders for a cost centre or category that has no row, for nothing was paid or planned for it: they are in the total alone.
 * @param sheetRows Row of the sheet, from 0, of each order.
 */
export function ordersWithoutRow(input: Tables, sheetRows: Int32Array): readonly Finding[] {
  const { orders, payments, tables } = input;
  const dimensions = costDimensions(input);
  if (!orders || dimensions.size === 0) return [];
  const { line, open } = orders;
  const match = labelMatch(dimensions, line, null);
  const role = match.costCentre ? "costCentre" : match.category ? "category" : null;
  const shown = role === null ? new Set<string>() : shownLabels(input, role);
  const labelOf = (row: number): string => line.labels[line.codes[row]!]!;
  const rows = [...open.keys()].filter((row) => open[row] !== 0 && !shown.has(labelOf(row)));
  if (rows.length === 0) return [];
  const minor = rows.reduce((sum, row) => sum + open[row]!, 0);
  const { sheet, columns } = tables.commitments!;
  const place = columns.get("line") ?? columns.get("order") ?? columns.get("amount")!;
  const names = role === null ? "a row of this report" : "a cost centre or category with a row here";
  return [
    {
      code: "ORDERS_WITHOUT_ROW",
      text: `${counted(rows.length, "open order does", "open orders do")} not name ${names}, such as ${JSON.stringify(labelOf(rows[0]!))}: ${shownMoney(minor, payments.digits, payments.currency)} together, committed in the total alone. Name it as the payments or the budget do.`,
      rows: rows.length,
      cell: placeOf(sheet, sheetRows[rows[0]!]!, place.column),
    },
  ];
}

/** Labels with payments in the period, the one before or the fiscal year, or with a budget of that year. */
function shownLabels({ payments, budget, time }: Tables, role: CostRole): ReadonlySet<string> {
  const shown = new Set<string>();
  const { [role]: dimension, days } = payments.columns;
  const { before, reported, yearToDate } = time;
  time.monthsOf(days).forEach((month, row) => {
    if (month >= Math.min(before.from, yearToDate.from) && month <= reported.to)
      shown.add(dimension!.labels[dimension!.codes[row]!]!);
  });
  const column = budget && planMatch(costDimensions({ payments, budget }), budget)[role];
  if (!budget || !column) return shown;
  const { labels, codes } = budget[column]!;
  const [first, last] = [dayNumber(time.year.first), dayNumber(time.year.last)];
  for (const [row, day] of budget.days.entries())
    if (day >= first && day <= last && budget.amount.minor[row] !== 0) shown.add(labels[codes[row]!]!);
  return shown;
}
