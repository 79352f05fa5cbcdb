import type { ReadCommitments } from "../../cells/cost/tables/ReadCommitments";
import { shownMoney } from "../../cells/cost/tables/foundRows";
import { placeOf } from "../../cells/place";
import type { Finding } from "../../cells/problems";
import { dayNumber, type IsoDate } from "../../core/dates/isoDate";
import type { CostTask } from "./CostTask";

/** Open orders of a day after the period: committed in none of its figures. */
export function laterOrders(
  { tables }: CostTask,
  orders: ReadCommitments | null,
  last: IsoDate,
): readonly Finding[] {
  if (!orders) return [];
  const { columns, sheetRows, digits, currency } = orders;
  const until = dayNumber(last);
  const later = [...columns.days.keys()].filter(
    (row) => columns.open[row] === 1 && columns.days[row]! > until,
  );
  if (later.length === 0) return [];
  const minor = later.reduce(
    (sum, row) => sum + Math.max(0, columns.amount.minor[row]! - (columns.used?.[row] ?? 0)),
    0,
  );
  const { sheet, columns: places } = tables.commitments!;
  return [
    {
      code: "ORDERS_LATER",
      text: `${later.length} open order(s) are dated after ${last} and are not committed yet: ${shownMoney(minor, digits, currency)} together.`,
      rows: later.length,
      cell: placeOf(sheet, sheetRows[later[0]!]!, places.get("date")!.column),
    },
  ];
}
