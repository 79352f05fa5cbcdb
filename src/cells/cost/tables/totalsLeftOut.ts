import type { Finding } from "../../problems";
import { shownMoney } from "./foundRows";
import { isOfTotals } from "./isOfTotals";
import type { KeptRows } from "./keptRows";

/**
 * Totals among the rows of a table, which are left out: a row of its own may look like one.
 * @param needs What a row must have to be none, as its header.
 */
export function totalsLeftOut(
  { leftOut, digits }: Pick<KeptRows, "leftOut" | "digits">,
  needs: string,
): readonly Finding[] {
  return leftOut.filter(isOfTotals).map(({ rows, minor, currency, cell }) => {
    const money = minor === 0 ? "" : `: ${shownMoney(minor, digits, currency)} together`;
    return {
      code: "TOTALS_LEFT_OUT",
      text: `${rows} row(s) read as a total, without ${needs}, and are left out${money}. If one is no total, enter its ${needs}.`,
      rows,
      cell,
    };
  });
}
