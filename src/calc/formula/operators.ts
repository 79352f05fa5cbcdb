import { CellError, type CellValue } from "../../cells/CellValue";
import { stretched } from "../values/stretch";
import type { Scope } from "../engine/Scope";
import { ArrayValue } from "../values/ArrayValue";
import { finite, textOf, toNumber } from "../values/coerce";
import { compareValues } from "../values/compareValues";
import { Reference, ReferenceList } from "../values/Reference";
import type { DateSetting } from "../values/serialFromDateText";
import type { Value } from "../values/Value";
import type { BinaryOperator, UnaryOperator } from "./Expression";
import { vectorArithmetic } from "./vectorArithmetic";

type Calculation = Exclude<BinaryOperator, ":" | " " | ",">;

/** A calculation with two operands; arrays and ranges are taken element by element. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value, scope: Scope): Value {
  const a = cellOrMany(left, scope);
  const b = cellOrMany(right, scope);
  if (isMany(a) || isMany(b)) return overArrays(operator as Calculation, a, b, scope);
  return calculate(operator as Calculation, a, b, scope.dates);
}

export function applyUnary(operator: Exclude<UnaryOperator, "@" | "#">, operand: Value, scope: Scope): Value {
  // A plus sign changes nothing, not even text.
  if (operator === "+") return operand;
  return operator === "-" ? applyBinary("-", 0, operand, scope) : applyBinary("/", operand, 100, scope);
}

function isMany(value: Value): value is ArrayValue | Reference {
  return value instanceof ArrayValue || value instanceof Reference;
}

function cellOrMany(value: Value, scope: Scope): CellValue | ArrayValue | Reference {
  if (value instanceof Reference) return value.isCell ? scope.single(value) : value;
  if (value instanceof ArrayValue) return value;
  return value instanceof ReferenceList ? new CellError("#VALUE!") : scope.single(value);
}

function overArrays(
  operator: Calculation,
  left: CellValue | ArrayValue | Reference,
  right: CellValue | ArrayValue | Reference,
  scope: Scope,
): ArrayValue | CellError {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const numbers = vectorArithmetic(operator, left, right, scope);
  if (numbers) return numbers;
  const a = scope.array(left);
  const b = scope.array(right);
  if (a instanceof CellError) return a;
  if (b instanceof CellError) return b;
  const rows = Math.max(a.rows, b.rows);
  const columns = Math.max(a.columns, b.columns);
  const first = stretched(a, rows, columns);
  const second = stretched(b, rows, columns);
  // A single value stands still while the other operand is walked through.
  const stepA = first.length === 1 ? 0 : 1;
  const stepB = second.length === 1 ? 0 : 1;
  const { dates } = scope;
  const results = new Array<CellValue>(rows * columns);
  for (let position = 0; position < results.length; position += 1) {
    results[position] = calculate(operator, first[position * stepA]!, second[position * stepB]!, dates);
  }
  return new ArrayValue(rows, columns, results);
}

function calculate(operator: Calculation, left: CellValue, right: CellValue, dates: DateSetting): CellValue {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  switch (operator) {
    case "=":
      return compareValues(left, right) === 0;
    case "<>":
      return compareValues(left, right) !== 0;
    case "<":
      return compareValues(left, right) < 0;
    case "<=":
      return compareValues(left, right) <= 0;
    case ">":
      return compareValues(left, right) > 0;
    case ">=":
      return compareValues(left, right) >= 0;
    case "&":
      return textOf(left) + textOf(right);
    default: {
      const a = toNumber(left, dates);
      if (a instanceof CellError) return a;
      const b = toNumber(right, dates);
      return b instanceof CellError ? b : arithmetic(operator, a, b);
    }
  }
}

function arithmetic(operator: "+" | "-" | "*" | "/" | "^", a: number, b: number): number | CellError {
  switch (operator) {
    case "+":
      return finite(a + b);
    case "-":
      return finite(a - b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? new CellError("#DIV/0!") : finite(a / b);
    case "^":
      return power(a, b);
  }
}

/** Excel's power: 0^0 and roots of negative numbers are #NUM!, a negative power of 0 divides by zero. */
export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return new CellError("#NUM!", "0 to the power of 0");
  if (base === 0 && exponent < 0) return new CellError("#DIV/0!");
  return finite(base ** exponent);
}
