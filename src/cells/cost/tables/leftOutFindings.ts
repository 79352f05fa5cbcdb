import { currencyDigits, isCurrency } from "../../../core/money/currency";
import type { Finding } from "../../problems";
import { shownMoney } from "./foundRows";
import { isOfTotals } from "./isOfTotals";
import type { ReadRows } from "./ReadRows";

/** What to say of a table beside the one that is reported: what was odd in it, and which of its rows are in no figure. */
export function leftOutFindings(
  name: string,
  {
    findings,
    leftOut,
    digits,
    currency,
  }: Pick<ReadRows, "findings" | "leftOut" | "digits"> & { readonly currency?: string },
): readonly Finding[] {
  return [
    ...findings,
    // Of totals the reader's own findings tell.
    ...leftOut
      .filter((each) => !isOfTotals(each))
      .map(({ reason, rows, currency: own, minor, cell }): Finding => {
        const decimals = own !== currency && isCurrency(own) ? currencyDigits(own, own) : digits;
        const money = minor === 0 ? "" : `: ${shownMoney(minor, decimals, own)}`;
        return {
          code: "ROWS_LEFT_OUT",
          text: `${name}: ${rows} row(s) left out, ${reason}${money}.`,
          rows,
          cell,
        };
      }),
  ];
}
