import { currencyDigits, digitsWithoutCurrency, isCurrency } from "../../../core/money/currency";
import { isWholeMinor, largestExactMinor, minorFromAmount } from "../../../core/money/minorUnits";
import type { Dimension } from "../../../core/table/dictionary";
import { badRowReasons } from "./BadRows";
import type { CostReading } from "./CostReading";
import type { CostRows } from "./CostRows";
import type { OneCurrency } from "./oneCurrency";
import type { LeftOutPayments } from "./ReadPayments";

/** Decimals beyond which an amount is rounded: prices per unit have them, postings do not. */
const mostDigits = 6;

/** A column of money in major units; NaN where a cell is blank. */
export interface MoneyColumn<Role extends string> {
  readonly role: Role;
  readonly amounts: Float64Array;
}

/** The rows of a table that go into figures, and money as minor units. */
export interface KeptRows {
  /** By their number among the rows read. */
  readonly rows: Int32Array;
  /** Decimals of a minor unit: those of the currency, or of the finest amount. */
  readonly digits: number;
  readonly leftOut: readonly LeftOutPayments[];
}

/**
 * Settles which rows are kept: those in the currency without a problem. All columns must have been read.
 * @param money Of the first column it is told how much is left out.
 * @throws DATA_REFUSED where rows have problems and are not to be left out.
 */
export function keptRows<Role extends string>(
  read: CostRows<Role>,
  money: readonly [MoneyColumn<Role>, ...MoneyColumn<Role>[]],
  currency: OneCurrency,
  { leaveOutBad }: CostReading,
): KeptRows {
  const isReported = (row: number): boolean =>
    (!currency.codeOf || currency.codeOf(row) === currency.code) && read.bad.codeOf(row) !== "TOTAL_ROW";
  const digits = Math.max(...money.map(({ amounts }) => digitsOf(amounts, currency.digits, isReported)));
  const limit = largestExactMinor / 10 ** digits;
  for (const { role, amounts } of money) {
    for (let row = 0; row < amounts.length; row++) {
      if (Math.abs(amounts[row]!) > limit) read.refuse(role, row, "AMOUNT_TOO_LARGE");
    }
  }
  if (!leaveOutBad) read.bad.refuse(`${read.table.name} (${read.table.grid.sheet})`);
  const [{ role, amounts }] = money;
  const kept = new Int32Array(read.size);
  let count = 0;
  const leftOut = new Map<string, { -readonly [Field in keyof LeftOutPayments]: LeftOutPayments[Field] }>();
  for (let row = 0; row < read.size; row++) {
    const code = read.bad.isEmpty ? undefined : read.bad.codeOf(row);
    if (code === undefined && isReported(row)) {
      kept[count++] = row;
      continue;
    }
    const own = currency.codeOf?.(row) ?? currency.code;
    const reason = code === undefined ? `in ${own}, not ${currency.code}` : badRowReasons[code];
    const key = `${reason} ${own}`;
    const sum = leftOut.get(key) ?? { reason, rows: 0, currency: own, minor: 0, cell: read.place(role, row) };
    leftOut.set(key, sum);
    sum.rows++;
    sum.minor += minorOf(amounts[row]!, own === "" || own === currency.code ? digits : digitsOfCode(own));
  }
  return { rows: kept.subarray(0, count), digits, leftOut: [...leftOut.values()] };
}

function digitsOf(amounts: Float64Array, least: number, isReported: (row: number) => boolean): number {
  let digits = least;
  for (let row = 0; row < amounts.length && digits < mostDigits; row++) {
    const amount = amounts[row]!;
    while (digits < mostDigits && Number.isFinite(amount) && !isWholeMinor(amount, digits) && isReported(row))
      digits++;
  }
  return digits;
}

function digitsOfCode(code: string): number {
  return isCurrency(code) ? currencyDigits(code, code) : digitsWithoutCurrency;
}

function minorOf(amount: number, digits: number): number {
  return Math.abs(amount) <= largestExactMinor / 10 ** digits ? minorFromAmount(amount, digits) : 0;
}

/** Minor units of the kept rows; 0 where a cell is blank. */
export function keptMinor(amounts: Float64Array, { rows, digits }: KeptRows): Float64Array {
  const minor = new Float64Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const amount = amounts[rows[at]!]!;
    if (amount === amount) minor[at] = minorFromAmount(amount, digits);
  }
  return minor;
}

/** Labels of the kept rows, those of others gone; null without the column. */
export function keptLabels(dimension: Dimension | null, { rows }: KeptRows): Dimension | null {
  if (!dimension || rows.length === dimension.codes.length) return dimension;
  const codes = keptCodes(dimension.codes, rows);
  const renumbered = new Int32Array(dimension.labels.length).fill(-1);
  const labels: string[] = [];
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at]!;
    if (renumbered[code]! < 0) renumbered[code] = labels.push(dimension.labels[code]!) - 1;
    codes[at] = renumbered[code]!;
  }
  return { ...dimension, codes, labels };
}

export function keptCodes(codes: Int32Array, rows: Int32Array): Int32Array {
  if (rows.length === codes.length) return codes;
  const kept = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) kept[at] = codes[rows[at]!]!;
  return kept;
}
