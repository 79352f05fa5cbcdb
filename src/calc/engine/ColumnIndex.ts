import { CellError, type CellValue } from "../../cells/CellValue";
import { at15Digits } from "../values/compareValues";
import { numberFromText } from "../values/numberFromText";
import type { DateSetting } from "../values/serialFromDateText";
import type { Criterion } from "../functions/criteria/criterion";

/** Rows of a column that meet a criterion, and how to ask it of a single row. */
export interface CriterionMatch {
  /** Ascending. */
  readonly rows: Int32Array;
  readonly matchesBlank: boolean;
  matchesRow(row: number): boolean;
}

const maxKeptMatches = 4096;

/** The different values of a column and the rows of each: text without regard to case, numbers at 15 digits. */
export class ColumnIndex {
  /** Which different value stands in each row; id 0 is blank. */
  readonly #ids: Int32Array;
  /** Rows sorted by id, and where each id starts. */
  readonly #rows: Int32Array;
  readonly #starts: Int32Array;
  readonly #values: CellValue[] = [null];
  readonly #byNumber = new Map<number, number>();
  readonly #byText = new Map<string, number>();
  readonly #byOther = new Map<string | boolean, number>();
  #numericTexts: Map<number, number[]> | null = null;
  readonly #matches = new Map<string, CriterionMatch>();

  constructor(
    values: readonly CellValue[],
    readonly dates: DateSetting,
  ) {
    this.#ids = new Int32Array(values.length);
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] ?? null;
      this.#ids[row] = value === null ? 0 : this.#idOf(value);
    }
    const counts = new Int32Array(this.#values.length + 1);
    for (const id of this.#ids) counts[id + 1]! += 1;
    for (let id = 0; id < this.#values.length; id += 1) counts[id + 1]! += counts[id]!;
    this.#starts = counts;
    const next = counts.slice();
    this.#rows = new Int32Array(values.length);
    for (let row = 0; row < values.length; row += 1) this.#rows[next[this.#ids[row]!]!++] = row;
  }

  /** Rows of the cells equal to a value of the same type, ascending. */
  rowsOf(value: number | string | boolean): Int32Array {
    const id = this.#find(value);
    return id === undefined ? new Int32Array() : this.#rowsOfId(id);
  }

  match(criterion: Criterion): CriterionMatch {
    let match = this.#matches.get(criterion.key);
    if (!match) {
      match = this.#build(criterion);
      if (this.#matches.size >= maxKeptMatches) this.#matches.clear();
      this.#matches.set(criterion.key, match);
    }
    return match;
  }

  #build(criterion: Criterion): CriterionMatch {
    const ids = this.#idsFor(criterion);
    const matchesBlank = ids.includes(0);
    const allIds = this.#ids;
    if (ids.length === 1) {
      const only = ids[0]!;
      return {
        rows: this.#rowsOfId(only),
        matchesBlank,
        matchesRow: (row) => (row < allIds.length ? allIds[row] === only : matchesBlank),
      };
    }
    const wanted = new Uint8Array(this.#values.length);
    let count = 0;
    for (const id of ids) {
      wanted[id] = 1;
      count += this.#starts[id + 1]! - this.#starts[id]!;
    }
    const rows = new Int32Array(count);
    let next = 0;
    if (count > 0)
      for (let row = 0; row < allIds.length; row += 1) if (wanted[allIds[row]!]) rows[next++] = row;
    return {
      rows,
      matchesBlank,
      matchesRow: (row) => (row < allIds.length ? wanted[allIds[row]!] === 1 : matchesBlank),
    };
  }

  #idsFor(criterion: Criterion): number[] {
    const { equals } = criterion;
    if (typeof equals === "number") {
      const number = this.#byNumber.get(equals);
      const texts = this.#textsByNumber().get(equals) ?? [];
      return number === undefined ? texts : [number, ...texts];
    }
    if (equals !== undefined) {
      const id = this.#find(equals);
      return id === undefined ? [] : [id];
    }
    const ids: number[] = [];
    for (let id = 0; id < this.#values.length; id += 1) if (criterion.test(this.#values[id]!)) ids.push(id);
    return ids;
  }

  #find(value: number | string | boolean): number | undefined {
    if (typeof value === "number") return this.#byNumber.get(at15Digits(value));
    return typeof value === "string" ? this.#byText.get(value.toLowerCase()) : this.#byOther.get(value);
  }

  #rowsOfId(id: number): Int32Array {
    return this.#rows.subarray(this.#starts[id], this.#starts[id + 1]);
  }

  /** Ids of the texts that read as a number, by that number: SUMIFS takes "0100" for 100. */
  #textsByNumber(): Map<number, number[]> {
    if (this.#numericTexts) return this.#numericTexts;
    const texts = new Map<number, number[]>();
    for (const [text, id] of this.#byText) {
      const number = numberFromText(text, this.dates);
      if (number === null) continue;
      const key = at15Digits(number);
      const ids = texts.get(key);
      if (ids) ids.push(id);
      else texts.set(key, [id]);
    }
    this.#numericTexts = texts;
    return texts;
  }

  #idOf(value: Exclude<CellValue, null>): number {
    if (typeof value === "number") return this.#enter(this.#byNumber, at15Digits(value), value);
    if (typeof value === "string") {
      // Most columns repeat the same spelling: the lower-case form is made once for each.
      const known = this.#byText.get(value);
      if (known !== undefined) return known;
      const lower = value.toLowerCase();
      return this.#enter(this.#byText, lower, lower);
    }
    if (value instanceof CellError) return this.#enter(this.#byOther, value.code, value);
    return this.#enter(this.#byOther, value, value);
  }

  #enter<Key>(ids: Map<Key, number>, key: Key, value: CellValue): number {
    let id = ids.get(key);
    if (id === undefined) {
      id = this.#values.length;
      this.#values.push(value);
      ids.set(key, id);
    }
    return id;
  }
}
