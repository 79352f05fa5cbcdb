import { shownMoney } from "../../../cells/cost/tables/foundRows";
import { placeOf } from "../../../cells/place";
import type { Finding } from "../../../cells/problems";
import { counted } from "../../../core/errors/counted";
import { sumMinorOf } from "../../../core/money/sumMinor";
import type { BudgetSource } from "./BudgetSource";

/** Open orders that name something which is no line of the budget, or one of several; those that name nothing are told elsewhere. */
export function strayOrders({ input, unplacedOrders }: BudgetSource): readonly Finding[] {
  const { orders, tables, digits, currency } = input;
  const stray = unplacedOrders.filter(({ label }) => label !== "");
  const [first] = stray;
  if (!first) return [];
  const { sheet, columns } = tables.commitments!;
  const { column } = columns.get("line") ?? columns.get("order") ?? columns.get("date")!;
  const money = shownMoney(
    sumMinorOf(stray, ({ minor }) => minor),
    digits,
    currency,
  );
  return [
    {
      code: "ORDERS_OF_NO_LINE",
      text: `${counted(stray.length, "open order names", "open orders name")} no line of the budget, or one of several, such as ${JSON.stringify(first.label)}: ${money} together, in no line's remaining budget. Name the line as the budget does.`,
      rows: stray.length,
      cell: placeOf(sheet, orders!.sheetRows[first.row]!, column),
    },
  ];
}
