import { CellError, type CellValue } from "../../../cells/CellValue";
import { ArrayValue } from "../../values/ArrayValue";
import { arrayFromRows, rowsOfArray } from "../../values/arrayRows";
import { toLogical } from "../../values/coerce";
import { compareValues } from "../../values/compareValues";
import { define } from "../define";
import { any, array, logical, maybe, number, or, whole } from "../params";

type Rows = readonly (readonly CellValue[])[];

function turned(rows: Rows): CellValue[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

function arrayOrNothing(rows: Rows): ArrayValue | CellError {
  return rows.length === 0 ? new CellError("#CALC!", "nothing is left") : arrayFromRows(rows);
}

/** Blanks last, then errors before them, whatever the order asked for. */
function sortOrder(a: CellValue, b: CellValue, sign: number): number {
  const last = (value: CellValue) => (value === null ? 2 : value instanceof CellError ? 1 : 0);
  if (last(a) > 0 || last(b) > 0) return last(a) - last(b);
  return sign * compareValues(a as Exclude<CellValue, CellError>, b as Exclude<CellValue, CellError>);
}

function sameRow(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.every((value, column) => {
    const other = b[column] ?? null;
    if (value instanceof CellError || other instanceof CellError) {
      return value instanceof CellError && other instanceof CellError && value.code === other.code;
    }
    return typeof value === typeof other && compareValues(value, other) === 0;
  });
}

function rowKey(row: readonly CellValue[]): string {
  return JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
}

/** Rows in the order first met, and how often each comes. */
function distinctRows(rows: Rows): { readonly row: readonly CellValue[]; count: number }[] {
  const seen = new Map<string, { readonly row: readonly CellValue[]; count: number }[]>();
  const distinct: { readonly row: readonly CellValue[]; count: number }[] = [];
  for (const row of rows) {
    const key = rowKey(row);
    const alike = seen.get(key) ?? [];
    const known = alike.find((other) => sameRow(row, other.row));
    if (known) {
      known.count += 1;
      continue;
    }
    const entry = { row, count: 1 };
    distinct.push(entry);
    seen.set(key, [...alike, entry]);
  }
  return distinct;
}

export const shaping = [
  define({
    name: "TRANSPOSE",
    takes: [array],
    run: ([values]) => arrayFromRows(turned(rowsOfArray(values))),
  }),
  define({
    name: "UNIQUE",
    takes: [array, or(logical, false), or(logical, false)],
    run([values, byColumn, onlyOnce]) {
      const rows = byColumn ? turned(rowsOfArray(values)) : rowsOfArray(values);
      const kept = distinctRows(rows).filter(({ count }) => !onlyOnce || count === 1);
      const result = kept.map(({ row }) => row);
      return arrayOrNothing(byColumn ? turned(result) : result);
    },
  }),
  define({
    name: "SORT",
    takes: [array, or(whole, 1), or(number, 1), or(logical, false)],
    run([values, position, sign, byColumn]) {
      const rows = byColumn ? turned(rowsOfArray(values)) : rowsOfArray(values);
      if (position < 1 || position > (rows[0]?.length ?? 0) || (sign !== 1 && sign !== -1)) {
        return new CellError("#VALUE!", "there is nothing to sort by");
      }
      rows.sort((a, b) => sortOrder(a[position - 1] ?? null, b[position - 1] ?? null, sign));
      return arrayFromRows(byColumn ? turned(rows) : rows);
    },
  }),
  define({
    name: "FILTER",
    takes: [array, array, maybe(any)],
    run([values, included, otherwise]) {
      const byColumn = included.rows === 1 && included.columns === values.columns && values.rows !== 1;
      const rows = byColumn ? turned(rowsOfArray(values)) : rowsOfArray(values);
      if (included.cells.length !== rows.length) return new CellError("#VALUE!", "the arrays differ in size");
      const kept: CellValue[][] = [];
      for (const [position, row] of rows.entries()) {
        const keeps = toLogical(included.cells[position] ?? null);
        if (keeps instanceof CellError) return keeps;
        if (keeps) kept.push(row);
      }
      if (kept.length === 0 && otherwise !== undefined) return otherwise;
      return arrayOrNothing(byColumn ? turned(kept) : kept);
    },
  }),
  define({
    name: "SEQUENCE",
    takes: [whole, or(whole, 1), or(number, 1), or(number, 1)],
    run([rows, columns, start, step]) {
      if (rows < 1 || columns < 1) return new CellError(rows === 0 || columns === 0 ? "#CALC!" : "#VALUE!");
      if (rows * columns > 1 << 24) return new CellError("#NUM!", "the array is too large");
      const numbers = Float64Array.from({ length: rows * columns }, (_, position) => start + step * position);
      return new ArrayValue(rows, columns, numbers);
    },
  }),
];
