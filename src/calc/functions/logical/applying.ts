import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { ArrayValue } from "../../values/ArrayValue";
import { LambdaValue } from "../../values/LambdaValue";
import { Reference } from "../../values/Reference";
import { stretched } from "../../values/stretch";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { slice } from "../lookup/LookupVector";
import { any, array, lambda, whole } from "../params";

const largestArray = 1 << 24;

/** What a function gives for one cell of a result: arrays in arrays there are none. */
function cellOf(made: LambdaValue, args: readonly Value[], scope: Scope): CellValue {
  if (args.length < made.least || args.length > made.most) return wrongArguments(args.length);
  const value = made.call(args);
  const isMany = value instanceof ArrayValue || (value instanceof Reference && !value.isCell);
  if (isMany && !(value instanceof ArrayValue && value.cells.length === 1)) {
    return new CellError("#CALC!", "the function gives an array for one cell");
  }
  return scope.single(value);
}

function wrongArguments(count: number): CellError {
  return new CellError("#VALUE!", `the function does not take ${count} arguments`);
}

/** One cell for each element of the arrays, which are stretched to one shape. */
function mapped(made: LambdaValue, arrays: readonly ArrayValue[], scope: Scope): ArrayValue | CellError {
  if (arrays.length < made.least || arrays.length > made.most) return wrongArguments(arrays.length);
  const rows = Math.max(...arrays.map((each) => each.rows));
  const columns = Math.max(...arrays.map((each) => each.columns));
  const inputs = arrays.map((each) => stretched(each, rows, columns));
  const cells: CellValue[] = [];
  for (let place = 0; place < rows * columns; place += 1) {
    const args = inputs.map((input) => input[input.length === 1 ? 0 : place] ?? null);
    cells.push(cellOf(made, args, scope));
  }
  return new ArrayValue(rows, columns, cells);
}

/** One cell for each row, or for each column, of a block. */
function alongside(name: string, side: "rows" | "columns") {
  return define({
    name,
    takes: [any, lambda],
    run([given, made], scope) {
      const table = given instanceof Reference ? given : scope.array(given);
      if (table instanceof CellError) return table;
      if (made.least > 1) return wrongArguments(1);
      const cells: CellValue[] = [];
      for (let position = 0; position < table[side]; position += 1) {
        const part = side === "rows" ? slice(table, position, "all") : slice(table, "all", position);
        cells.push(cellOf(made, [part], scope));
      }
      return side === "rows"
        ? new ArrayValue(cells.length, 1, cells)
        : new ArrayValue(1, cells.length, cells);
    },
  });
}

/** Functions that take a function and apply it. */
export const applying = [
  define({
    name: "MAP",
    takes: [any, any],
    rest: [any],
    run(args, scope) {
      const made = args.at(-1);
      if (made instanceof CellError) return made;
      if (!(made instanceof LambdaValue)) return new CellError("#VALUE!", "the last argument is no LAMBDA");
      const arrays: ArrayValue[] = [];
      for (const arg of args.slice(0, -1)) {
        const values = scope.array(arg);
        if (values instanceof CellError) return values;
        arrays.push(values);
      }
      return mapped(made, arrays, scope);
    },
  }),
  define({
    name: "REDUCE",
    takes: [any, array, lambda],
    run([start, values, made]) {
      if (made.least > 2 || made.most < 2) return wrongArguments(2);
      let result = start;
      for (let place = 0; place < values.cells.length; place += 1) {
        result = made.call([result, values.cells[place] ?? null]);
      }
      return result;
    },
  }),
  define({
    name: "SCAN",
    takes: [any, array, lambda],
    run([start, values, made], scope) {
      const cells: CellValue[] = [];
      let result = scope.single(start);
      for (let place = 0; place < values.cells.length; place += 1) {
        result = cellOf(made, [result, values.cells[place] ?? null], scope);
        cells.push(result);
      }
      return new ArrayValue(values.rows, values.columns, cells);
    },
  }),
  alongside("BYROW", "rows"),
  alongside("BYCOL", "columns"),
  define({
    name: "MAKEARRAY",
    takes: [whole, whole, lambda],
    run([rows, columns, made], scope) {
      if (rows < 1 || columns < 1)
        return new CellError("#VALUE!", "an array has a row and a column at least");
      if (rows * columns > largestArray) return new CellError("#NUM!", "the array is too large");
      const cells: CellValue[] = [];
      for (let row = 1; row <= rows; row += 1) {
        for (let column = 1; column <= columns; column += 1) cells.push(cellOf(made, [row, column], scope));
      }
      return new ArrayValue(rows, columns, cells);
    },
  }),
];
