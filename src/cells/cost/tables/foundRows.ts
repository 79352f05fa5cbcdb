import type { Finding } from "../../problems";
import type { CostRows } from "./CostRows";
import type { KeptRows } from "./keptRows";

/** Kept rows that a reader of the report should know of, and what they come to. */
export interface FoundRows {
  readonly rows: number;
  readonly minor: number;
  readonly finding: readonly Finding[];
}

/**
 * Counts and adds up the rows that something is odd about, with the first cell.
 * @param isMeant By position among the kept rows.
 * @param text What is odd, after the number of rows.
 */
export function foundRows<Role extends string>(
  read: CostRows<Role>,
  role: Role,
  { rows, digits }: KeptRows,
  isMeant: (at: number) => boolean,
  minor: Float64Array,
  currency: string,
  { code, text }: { readonly code: string; readonly text: string },
): FoundRows {
  let [count, sum, first] = [0, 0, -1];
  for (let at = 0; at < rows.length; at++) {
    if (!isMeant(at)) continue;
    count++;
    sum += minor[at]!;
    if (first < 0) first = at;
  }
  if (first < 0) return { rows: 0, minor: 0, finding: [] };
  const money = shownMoney(sum, digits, currency);
  const cell = read.place(role, rows[first]!);
  return {
    rows: count,
    minor: sum,
    finding: [{ code, text: `${count} ${text}: ${money} together.`, rows: count, cell }],
  };
}

/** @example shownMoney(-123450, 2, "EUR") // => "-1,234.50 EUR" */
export function shownMoney(minor: number, digits: number, currency: string): string {
  const amount = (minor / 10 ** digits).toLocaleString("en", {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return currency === "" ? amount : `${amount} ${currency}`;
}
