import { financeError } from "../../../core/errors/financeError";
import { currencyDigits, digitsWithoutCurrency } from "../../../core/money/currency";
import type { CostReading } from "./CostReading";
import type { CostRows } from "./CostRows";

/** The currency of a table that is reported, and which rows are in it. */
export interface OneCurrency {
  /** "" where none is stated. */
  readonly code: string;
  readonly digits: number;
  /** Currency of each row; null where the table has no such column. */
  readonly codeOf: ((row: number) => string) | null;
}

/**
 * Settles which currency of a table is reported: the one asked for, else that of most rows. A row without one where others state
 * it is a problem.
 * @throws CURRENCY_UNKNOWN; CURRENCY_ABSENT where no row is in the one asked for, and one must be.
 */
export function oneCurrency<Role extends string>(
  rows: CostRows<Role | "currency">,
  reading: CostReading,
): OneCurrency {
  const { currency: asked, mayLackCurrency = false } = reading;
  const stated = rows.labels("currency");
  const codes = stated?.labels.map((label) => label.toUpperCase()) ?? [];
  if (!stated || codes.every((code) => code === "")) {
    return unstatedCurrency(reading);
  }
  const counts = new Map<string, number>();
  for (let row = 0; row < rows.size; row++) {
    const code = codes[stated.codes[row]!]!;
    if (code === "") rows.refuse("currency", row, "CURRENCY_MISSING");
    else counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  const code = asked || most![0];
  const first = stated.codes.findIndex((label) => codes[label] === code);
  if (first < 0 && !mayLackCurrency) {
    const place = `${rows.table.name} (${rows.table.grid.sheet})`;
    throw financeError("CURRENCY_ABSENT", { place, value: code, known: [...counts.keys()].join(", ") });
  }
  const digits = currencyDigits(code, first < 0 ? "Currency" : rows.place("currency", first));
  return { code, digits, codeOf: (row) => codes[stated.codes[row]!]! };
}

/** That of a table which states none: the one asked for. */
function unstatedCurrency({ currency = "" }: CostReading): OneCurrency {
  const digits = currency === "" ? digitsWithoutCurrency : currencyDigits(currency, "Currency");
  return { code: currency, digits, codeOf: null };
}
