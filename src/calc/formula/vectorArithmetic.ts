import type { CellValue } from "../../cells/CellValue";
import type { Scope } from "../engine/Scope";
import { ArrayValue } from "../values/ArrayValue";
import { Reference } from "../values/Reference";
import type { BinaryOperator } from "./Expression";

interface Vector {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
}

/**
 * +, -, * and / on arrays of plain numbers of one shape, or of an array and a number, without a box for each value.
 * Null where a text, an error, a division by zero or an overflow asks for the careful way.
 */
export function vectorArithmetic(
  operator: BinaryOperator,
  left: CellValue | ArrayValue | Reference,
  right: CellValue | ArrayValue | Reference,
  scope: Scope,
): ArrayValue | null {
  if (operator !== "*" && operator !== "+" && operator !== "-" && operator !== "/") return null;
  const a = operandOf(left, scope);
  if (a === null) return null;
  const b = operandOf(right, scope);
  if (b === null) return null;
  const shape = typeof a === "number" ? b : a;
  if (typeof shape === "number") return null;
  if (typeof a !== "number" && typeof b !== "number" && (a.rows !== b.rows || a.columns !== b.columns))
    return null;
  const count = shape.values.length;
  const first = typeof a === "number" ? new Float64Array(count).fill(a) : a.values;
  const second = typeof b === "number" ? new Float64Array(count).fill(b) : b.values;
  const results = combine(operator, first, second);
  return results && new ArrayValue(shape.rows, shape.columns, results);
}

function combine(operator: "+" | "-" | "*" | "/", a: Float64Array, b: Float64Array): Float64Array | null {
  const results = new Float64Array(a.length);
  for (let position = 0; position < a.length; position += 1) {
    const first = a[position]!;
    const second = b[position]!;
    const result =
      operator === "*"
        ? first * second
        : operator === "+"
          ? first + second
          : operator === "-"
            ? first - second
            : first / second;
    if (!Number.isFinite(result)) return null;
    // Adding 0 turns -0, which Excel does not have, into 0.
    results[position] = result + 0;
  }
  return results;
}

function operandOf(value: CellValue | ArrayValue | Reference, scope: Scope): Vector | number | null {
  if (typeof value === "number") return value;
  if (value instanceof Reference) {
    if (value.columns !== 1) return null;
    const values = scope.columnOf(value, 0).numbers(value.top, value.bottom);
    return values && { rows: value.rows, columns: 1, values };
  }
  if (!(value instanceof ArrayValue)) return null;
  const values = numbersOf(value.cells);
  return values && { rows: value.rows, columns: value.columns, values };
}

function numbersOf(cells: readonly CellValue[] | Float64Array): Float64Array | null {
  if (cells instanceof Float64Array) return cells;
  const numbers = new Float64Array(cells.length);
  for (let position = 0; position < cells.length; position += 1) {
    const cell = cells[position]!;
    if (typeof cell === "number") numbers[position] = cell;
    else if (cell === true) numbers[position] = 1;
    else if (cell !== null && cell !== false) return null;
  }
  return numbers;
}
