import type { FinanceError } from "../../../core/errors/financeError";
import { DataRefused } from "../../problems";

/** What a row is left out for, in a few words, by the code of its problem. */
export const badRowReasons = {
  AMOUNT_IS_TEXT: "amount stored as text",
  AMOUNT_NOT_A_NUMBER: "not a number",
  AMOUNT_TOO_LARGE: "amount too large",
  CELL_EMPTY: "needed cell is blank",
  CELL_ERROR: "cell shows an error",
  CURRENCY_MISSING: "no currency stated",
  DATE_UNREADABLE: "unreadable date",
  FIXED_PART_OUTSIDE: "fixed part is none of the baseline",
  INITIATIVE_TWICE: "id stands twice",
  NUMBER_NEGATIVE: "negative number",
  OVERHEAD_NAME_TWICE: "stands twice",
  PLAN_OVERLAPS: "overlaps another target",
  PRICE_INDEX_UNLIKELY: "no price index",
  TOTAL_ROW: "reads as a total",
  WORD_UNKNOWN: "unknown word",
} as const;

export type BadRowCode = keyof typeof badRowReasons;

/** Cells named in full for one kind of problem; beyond that the rest is counted. */
const mostNamed = 20;

/** Rows of a table that are in no figure, and why: of several problems the first counts. There may be very many. */
export class BadRows {
  readonly #named: FinanceError[] = [];
  readonly #countByCode = new Map<BadRowCode, number>();
  readonly #codes = new Map<number, BadRowCode>();
  #count = 0;

  /** @param totals Rows that read as a total: they are left out, and nothing that they lack is a problem. */
  constructor(private readonly totals: ReadonlySet<number>) {}

  /** @param problem Made only where it will be named. */
  add(row: number, code: Exclude<BadRowCode, "TOTAL_ROW">, problem: () => FinanceError): void {
    if (this.totals.has(row)) return;
    const seen = (this.#countByCode.get(code) ?? 0) + 1;
    this.#countByCode.set(code, seen);
    this.#count++;
    if (seen <= mostNamed) this.#named.push(problem());
    if (!this.#codes.has(row)) this.#codes.set(row, code);
  }

  codeOf(row: number): BadRowCode | undefined {
    return this.totals.has(row) ? "TOTAL_ROW" : this.#codes.get(row);
  }

  get isEmpty(): boolean {
    return this.#count === 0 && this.totals.size === 0;
  }

  /** @throws DATA_REFUSED, with each problem, when there is any; a single problem is thrown as it is. */
  refuse(place: string): void {
    if (this.#count === 0) return;
    if (this.#count === 1) throw this.#named[0]!;
    throw new DataRefused(place, this.#count, this.#named);
  }
}
