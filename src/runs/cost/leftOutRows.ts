import type { ReadRows } from "../../cells/cost/tables/ReadRows";
import { currencyDigits, isCurrency } from "../../core/money/currency";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { LeftOutRows } from "./CostResult";

/** Rows of a table that are in no figure, as a preview tells them. */
export function leftOutRows({
  leftOut,
  currency,
  digits,
}: Pick<ReadRows, "leftOut" | "currency" | "digits">): readonly LeftOutRows[] {
  return leftOut.map(({ reason, rows, currency: own, minor, cell }) => {
    const decimals = own !== currency && isCurrency(own) ? currencyDigits(own, cell) : digits;
    return {
      reason,
      rows,
      cell: cell === "" ? null : cell,
      money: [{ currency: own, amount: amountFromMinor(minor, decimals) }],
    };
  });
}
