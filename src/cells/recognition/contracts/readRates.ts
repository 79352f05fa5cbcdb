import { FinanceError, financeError } from "../../../core/errors/financeError";
import { currencyDigits } from "../../../core/money/currency";
import type { Rate } from "../../../core/revenue/recognition/currency/RateTable";
import type { TableRow } from "../../table/TableRow";
import type { RoleOf } from "./contractTables";
import { rateWords } from "./contractWords";

type RateRow = TableRow<RoleOf<"rates">>;

/** Rates of exchange; one that says nothing else is a closing rate. */
export function readRates(rows: readonly RateRow[]): readonly Rate[] {
  return rows.flatMap((row): readonly Rate[] => {
    const from = currencyOf(row, "from");
    const to = currencyOf(row, "to");
    const period = row.neededPeriod("date");
    const rate = row.neededNumber("rate");
    const kind = row.word("kind", rateWords) ?? "closing";
    if (row.has("rate") && rate <= 0) {
      row.problem(financeError("RATE_NOT_POSITIVE", { place: row.place("rate"), value: rate }));
    }
    return period === null ? [] : [{ from, to, date: period.last, rate, kind }];
  });
}

function currencyOf(row: RateRow, role: "from" | "to"): string {
  const code = row.name(role).toUpperCase();
  if (code === "") return code;
  try {
    currencyDigits(code, row.place(role));
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    row.problem(problem);
  }
  return code;
}
