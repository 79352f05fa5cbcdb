import { digitsWithoutCurrency } from "../../core/money/currency";
import { isWholeMinor } from "../../core/money/minorUnits";
import { RowTally } from "./RowTally";

/** Decimals that currencies have. */
const known = [0, 2, 3] as const;

/** Decimals that values are credited with. */
export interface ValueDigits {
  /** The fewest that show all values; 2 where no currency has as many as they need. */
  readonly digits: (typeof known)[number];
  /** Values with more, in that case. */
  readonly finer: RowTally;
}

export function valueDigits(values: Float64Array): ValueDigits {
  const finer = new RowTally();
  let at = 0;
  for (let row = 0; row < values.length; row++) {
    while (at < known.length && !isWholeMinor(values[row]!, known[at]!)) at++;
    if (at === known.length) break;
  }
  const digits = known[at];
  if (digits !== undefined) return { digits, finer };
  for (let row = 0; row < values.length; row++) {
    if (!isWholeMinor(values[row]!, digitsWithoutCurrency)) finer.add(row);
  }
  return { digits: digitsWithoutCurrency, finer };
}
