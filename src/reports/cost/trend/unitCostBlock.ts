import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import { amountFormats } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { CostRefs } from "../payments/CostRefs";
import type { TrendColumns } from "./trendColumns";
import { monthWindow, writeTrend } from "./monthCells";
import type { UnitCostLine } from "./unitCostLines";

/** What one piece of each item cost by month, and its trend. @returns The row after the last one. */
export function writeUnitCosts(
  sheet: SheetBuilder,
  input: CostReportInput,
  refs: CostRefs<"payments">,
  columns: TrendColumns,
  items: readonly UnitCostLine[],
  top: number,
): number {
  const { digits } = input.payments;
  const { amount, variance } = amountFormats(input);
  sheet.value(top, columns.line, "Unit cost by month", { look: "section" });
  sheet.fill(top, columns.line, columns.trendShare, { look: "section" });
  items.forEach(({ item, costs, isOdd }, index) => {
    const row = top + 1 + index;
    sheet.value(row, columns.line, item, { number: "text" });
    const condition = [{ role: "item", label: item, cell: inColumn(row, columns.line) }];
    costs.periods.forEach(({ unitCost }, at) => {
      const column = columns.firstMonth + at;
      const window = { ...monthWindow(column), role: "date" };
      const [paid, pieces] = (["amount", "quantity"] as const).map((role) =>
        isOdd ? null : refs.sum(role, condition, window, "quantity"),
      );
      const value = unitCost === null ? null : unitCost / 10 ** digits;
      if (paid === null || pieces === null) sheet.value(row, column, value, { number: amount });
      else
        sheet.formula(
          row,
          column,
          `IF(${pieces}=0,"",${paid}/${pieces})`,
          { number: amount },
          value ?? undefined,
        );
    });
    writeTrend(
      sheet,
      columns,
      row,
      { number: variance },
      costs.trend === null ? undefined : costs.trend / 10 ** digits,
    );
  });
  return top + 1 + items.length;
}
