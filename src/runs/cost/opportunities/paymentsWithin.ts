import type { ReadPayments } from "../../../cells/cost/tables/ReadPayments";
import { dayNumber } from "../../../core/dates/isoDate";
import type { Period } from "../../../core/dates/period";
import { amountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";

/** The payments of a period alone; those outside are told as left out. */
export function paymentsWithin(all: ReadPayments, { first, last }: Period): ReadPayments {
  const { columns } = all;
  const { days, amount } = columns;
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const isIn = (row: number): boolean => days[row]! >= from && days[row]! <= to;
  if (days.every((_, row) => isIn(row))) return all;
  const kept = days.map((_, row) => row).filter(isIn);
  const pick = <Column extends Dimension | null>(dimension: Column): Column =>
    dimension && { ...dimension, codes: Int32Array.from(kept, (row) => dimension.codes[row]!) };
  const numbers = (values: Float64Array): Float64Array => Float64Array.from(kept, (row) => values[row]!);
  let minor = 0;
  for (let row = 0; row < days.length; row++) if (!isIn(row)) minor += amount.minor[row]!;
  const outside = {
    reason: "outside the period",
    rows: days.length - kept.length,
    currency: all.currency,
    minor,
    cell: "",
  };
  return {
    ...all,
    columns: {
      ...columns,
      days: Int32Array.from(kept, (row) => days[row]!),
      supplier: pick(columns.supplier),
      amount: amountColumn(amount.name, numbers(amount.minor), amount.digits),
      documents: columns.documents && Array.from(kept, (row) => columns.documents![row]!),
      currency: pick(columns.currency),
      category: pick(columns.category),
      costCentre: pick(columns.costCentre),
      item: pick(columns.item),
      quantity: columns.quantity && numbers(columns.quantity),
      contract: pick(columns.contract),
    },
    sheetRows: Int32Array.from(kept, (row) => all.sheetRows[row]!),
    leftOut: [...all.leftOut, outside],
  };
}
