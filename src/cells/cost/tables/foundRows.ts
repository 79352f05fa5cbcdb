import type { Finding } from "../../problems";
import type { CostRows } from "./CostRows";
import type { KeptRows } from "./keptRows";

/** Kept rows that a reader of the report should know of, and what they come to. */
export interface FoundRows {
  readonly rows: number;
  readonly minor: number;
  readonly finding: readonly Finding[];
}

/** How rows are told. */
export interface FoundAs {
  readonly code: string;
  readonly text: string;
  readonly remedy: string;
}

/**
 * Counts and adds up the rows that something is odd about, with the first cell.
 * @param isMeant By position among the kept rows.
 * @param as What is odd, after the number of rows, and what to do about it.
 */
export function foundRows<Role extends string>(
  read: CostRows<Role>,
  role: Role,
  { rows, digits }: KeptRows,
  isMeant: (at: number) => boolean,
  minor: Float64Array,
  currency: string,
  { code, text, remedy }: FoundAs,
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
    finding: [{ code, text: `${count} ${text}: ${money} together. ${remedy}`, rows: count, cell }],
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
