import { shownMoney } from "../../../cells/cost/tables/foundRows";
import type { ReadPayments } from "../../../cells/cost/tables/ReadPayments";
import type { ReadPrices } from "../../../cells/cost/tables/ReadPrices";
import { placeOf } from "../../../cells/place";
import type { Finding } from "../../../cells/problems";
import { AgreedPrices } from "../../../core/cost/opportunities/AgreedPrices";
import { counted } from "../../../core/errors/counted";
import { isoDateFromDayNumber } from "../../../core/dates/isoDate";
import type { CostTask } from "../CostTask";

/** Purchases on days for which no price of their item was agreed, such as after it expired: they save nothing. */
export function unheldPrices(
  { tables }: CostTask,
  prices: ReadPrices | null,
  { columns, sheetRows, currency, digits }: ReadPayments,
): readonly Finding[] {
  const { item, quantity, days, amount } = columns;
  if (!prices || !item || !quantity || (!prices.columns.from && !prices.columns.until)) return [];
  const agreed = new AgreedPrices(prices.columns, () => null);
  let [rows, minor, first] = [0, 0, -1];
  for (let row = 0; row < days.length; row++) {
    const label = item.labels[item.codes[row]!]!;
    if (!(quantity[row]! > 0) || !agreed.has(label, "") || agreed.lowest(label, "", days[row]!) !== null)
      continue;
    rows++;
    minor += amount.minor[row]!;
    if (first < 0) first = row;
  }
  if (first < 0) return [];
  const { sheet, columns: places } = tables.payments!;
  const example = `${item.labels[item.codes[first]!]!} on ${isoDateFromDayNumber(days[first]!)}`;
  return [
    {
      code: "PRICE_NOT_HELD",
      text: `${counted(rows, "purchase")} of items with an agreed price lie outside the days on which it holds, such as ${example}, and save nothing: ${shownMoney(minor, digits, currency)} together. Enter the price that holds on these days, if there is one.`,
      rows,
      cell: placeOf(sheet, sheetRows[first]!, places.get("item")!.column),
    },
  ];
}
