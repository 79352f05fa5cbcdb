import type { CellValue } from "../../cells/CellValue";
import type { DateSetting } from "../values/serialFromDateText";
import { ColumnIndex } from "./ColumnIndex";
import type { FormulaCell } from "./FormulaCell";

interface Numbers {
  /** Blank is 0, TRUE is 1; rows in `others` hold nothing of use. */
  readonly values: Float64Array;
  /** Rows of texts and errors, ascending. */
  readonly others: readonly number[];
}

/** One column of a sheet: its formulas, and its values in forms that are quick to search and to multiply. */
export class Column {
  readonly formulas = new Map<number, FormulaCell>();
  /** How many of the formulas are not calculated. */
  pending = 0;
  /** Rows that show a value spilled from a formula, and that formula. */
  readonly covered = new Map<number, FormulaCell>();
  /** The formulas of `covered`. */
  readonly owners = new Set<FormulaCell>();
  #values: CellValue[] | null = null;
  #numbers: Numbers | null = null;
  #index: ColumnIndex | null = null;

  constructor(
    readonly position: number,
    /** Reads the stored values from row 0 down to the last used row. */
    readonly load: () => CellValue[],
    readonly dates: DateSetting,
  ) {}

  /** From row 0 to the last used row; formulas not yet calculated show null. */
  get values(): readonly CellValue[] {
    if (!this.#values) {
      this.#values = this.load();
      for (const cell of this.formulas.values()) {
        this.#values[cell.row] = cell.state === "done" || cell.circular ? cell.value : null;
      }
      for (const [row, owner] of this.covered) this.#values[row] = spilledValue(owner, row, this.position);
    }
    return this.#values;
  }

  get isLoaded(): boolean {
    return this.#values !== null;
  }

  /** Call only when no formula is pending. */
  get index(): ColumnIndex {
    return (this.#index ??= new ColumnIndex(this.values, this.dates));
  }

  store(row: number, value: CellValue): void {
    if (!this.#values) return;
    if (row >= this.#values.length) {
      this.unload();
      return;
    }
    if (this.#numbers) {
      if (typeof value === "number" && typeof this.#values[row] === "number")
        this.#numbers.values[row] = value;
      else this.#numbers = null;
    }
    this.#index = null;
    this.#values[row] = value;
  }

  unload(): void {
    this.#values = null;
    this.#numbers = null;
    this.#index = null;
  }

  /** The rows top..bottom as numbers for arithmetic, or null when one of them is a text or an error. */
  numbers(top: number, bottom: number): Float64Array | null {
    const { values, others } = (this.#numbers ??= numbersOf(this.values));
    if (hasBetween(others, top, bottom)) return null;
    if (bottom < values.length) return values.subarray(top, bottom + 1);
    const padded = new Float64Array(bottom - top + 1);
    padded.set(values.subarray(top));
    return padded;
  }
}

/** What a cell shows of an array that spills over it; a blank of the array shows as 0. */
export function spilledValue(owner: FormulaCell, row: number, column: number): CellValue {
  return owner.spilled?.at(row - owner.row, column - owner.column) ?? 0;
}

function numbersOf(values: readonly CellValue[]): Numbers {
  const numbers = new Float64Array(values.length);
  const others: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? null;
    if (typeof value === "number") numbers[row] = value;
    else if (value === true) numbers[row] = 1;
    else if (value !== null && value !== false) others.push(row);
  }
  return { values: numbers, others };
}

function hasBetween(ascending: readonly number[], first: number, last: number): boolean {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < first) low = middle + 1;
    else high = middle;
  }
  return low < ascending.length && ascending[low]! <= last;
}
