import { columnName, maxColumns, maxRows } from "../../../cells/address";
import { CellError } from "../../../cells/CellValue";
import { ArrayValue } from "../../values/ArrayValue";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, cell, logical, maybe, or, reference, text, whole } from "../params";
import { slice } from "./LookupVector";

/** The whole numbers from..to, counted from 1, in a column or a row. */
function run(from: number, to: number, isColumn: boolean): Value {
  const count = to - from + 1;
  if (count === 1) return from + 1;
  const numbers = new Float64Array(count);
  for (let position = 0; position < count; position += 1) numbers[position] = from + 1 + position;
  return isColumn ? new ArrayValue(count, 1, numbers) : new ArrayValue(1, count, numbers);
}

function sheetPrefix(sheet: string | undefined): string {
  if (sheet === undefined) return "";
  return /^[A-Za-z_][\w.]*$/.test(sheet) || sheet === "" ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
}

function address(row: number, column: number, kind: number, isA1: boolean): string {
  const fixedRow = kind === 1 || kind === 2;
  const fixedColumn = kind === 1 || kind === 3;
  if (isA1) return `${fixedColumn ? "$" : ""}${columnName(column - 1)}${fixedRow ? "$" : ""}${row}`;
  return `R${fixedRow ? row : `[${row}]`}C${fixedColumn ? column : `[${column}]`}`;
}

export const positions = [
  define({
    name: "INDEX",
    takes: [any, whole, maybe(whole), or(whole, 1)],
    run([given, first, second, areaNumber], scope) {
      const area =
        given instanceof ReferenceList ? given.areas[areaNumber - 1] : areaNumber === 1 ? given : undefined;
      if (area === undefined) return new CellError("#REF!", "there is no such area");
      if (area instanceof CellError) return area;
      const table = area instanceof Reference ? area : scope.array(area);
      if (table instanceof CellError) return table;
      // One number alone counts along a single row.
      const alongRow = second === undefined && table.rows === 1;
      const row = alongRow ? 1 : first;
      const column = alongRow ? first : (second ?? (table.columns === 1 ? 1 : 0));
      if (row < 0 || column < 0) return new CellError("#VALUE!", "rows and columns count from 1");
      if (row > table.rows || column > table.columns) return new CellError("#REF!", "outside the range");
      return slice(table, row === 0 ? "all" : row - 1, column === 0 ? "all" : column - 1);
    },
  }),
  define({
    name: "ROW",
    takes: [maybe(reference)],
    run: ([range], scope) => (range ? run(range.top, range.bottom, true) : scope.row + 1),
  }),
  define({
    name: "COLUMN",
    takes: [maybe(reference)],
    run: ([range], scope) => (range ? run(range.left, range.right, false) : scope.column + 1),
  }),
  define({
    name: "ROWS",
    takes: [any],
    run: ([value], scope) => (value instanceof Reference ? value.rows : sizeOf(scope.array(value), "rows")),
  }),
  define({
    name: "COLUMNS",
    takes: [any],
    run: ([value], scope) =>
      value instanceof Reference ? value.columns : sizeOf(scope.array(value), "columns"),
  }),
  define({
    name: "ADDRESS",
    takes: [whole, whole, or(whole, 1), or(logical, true), maybe(text)],
    run([row, column, kind, isA1, sheet]) {
      const exists = row >= 1 && row <= maxRows && column >= 1 && column <= maxColumns;
      if (!exists || kind < 1 || kind > 4) return new CellError("#VALUE!", "there is no such address");
      return sheetPrefix(sheet) + address(row, column, kind, isA1);
    },
  }),
  define({
    name: "HYPERLINK",
    takes: [text, maybe(cell)],
    run: ([link, shown]) => (shown === undefined ? link : (shown ?? 0)),
  }),
];

function sizeOf(value: ArrayValue | CellError, side: "rows" | "columns"): number | CellError {
  return value instanceof CellError ? value : value[side];
}
