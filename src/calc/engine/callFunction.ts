import { CellError, type CellValue } from "../../cells/CellValue";
import type { EagerFunction } from "../functions/define";
import { ArrayValue } from "../values/ArrayValue";
import { Reference } from "../values/Reference";
import type { Value } from "../values/Value";
import type { Scope } from "./Scope";

/** Calls a function on evaluated arguments; where a parameter takes one value and gets many, once for each. */
export function callFunction(entry: EagerFunction, given: (Value | undefined)[], scope: Scope): Value {
  let lifts = false;
  for (let position = 0; position < given.length; position += 1) {
    const argument = given[position];
    if (!entry.param(position).lifts) continue;
    if (argument instanceof Reference && argument.isCell) {
      given[position] = scope.cell(argument.sheet, argument.top, argument.left);
    } else if (argument instanceof ArrayValue || argument instanceof Reference) {
      lifts = true;
    }
  }
  if (lifts) return lifted(entry, given, scope);
  const args: unknown[] = [];
  const count = Math.max(given.length, entry.positional);
  for (let position = 0; position < count; position += 1) {
    const param = entry.param(position);
    const value = param.read(given[position], scope);
    if (value instanceof CellError && !param.takesErrors) return value;
    args.push(value);
  }
  return entry.run(args, scope);
}

function lifted(entry: EagerFunction, given: readonly (Value | undefined)[], scope: Scope): Value {
  const count = Math.max(given.length, entry.positional);
  const args: unknown[] = [];
  const varying: { readonly position: number; readonly values: ArrayValue }[] = [];
  let rows = 1;
  let columns = 1;
  let failure: CellError | null = null;
  for (let position = 0; position < count; position += 1) {
    const param = entry.param(position);
    const argument = given[position];
    if (param.lifts && (argument instanceof ArrayValue || argument instanceof Reference)) {
      const values = scope.array(argument);
      if (values instanceof CellError) return values;
      rows = Math.max(rows, values.rows);
      columns = Math.max(columns, values.columns);
      varying.push({ position, values });
      args.push(null);
      continue;
    }
    const value = param.read(argument, scope);
    if (value instanceof CellError && !param.takesErrors) failure ??= value;
    args.push(value);
  }
  const results = new Array<CellValue>(rows * columns);
  if (failure) return new ArrayValue(rows, columns, results.fill(failure));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      results[row * columns + column] = element(entry, args, varying, row, column, scope);
    }
  }
  return new ArrayValue(rows, columns, results);
}

function element(
  entry: EagerFunction,
  args: unknown[],
  varying: readonly { readonly position: number; readonly values: ArrayValue }[],
  row: number,
  column: number,
  scope: Scope,
): CellValue {
  for (const { position, values } of varying) {
    const value = spread(values, row, column);
    const param = entry.param(position);
    const read = param.read(value, scope);
    if (read instanceof CellError && !param.takesErrors) return read;
    args[position] = read;
  }
  return scope.single(entry.run(args, scope));
}

/** An element of an array stretched over a larger one: single rows and columns repeat, the rest is #N/A. */
export function spread(values: ArrayValue, row: number, column: number): CellValue {
  const ownRow = values.rows === 1 ? 0 : row;
  const ownColumn = values.columns === 1 ? 0 : column;
  if (ownRow >= values.rows || ownColumn >= values.columns)
    return new CellError("#N/A", "the arrays differ in size");
  return values.at(ownRow, ownColumn);
}
