import { CellError, type CellValue } from "../../cells/CellValue";
import type { EagerFunction, Param } from "../functions/define";
import { ArrayValue } from "../values/ArrayValue";
import { Reference } from "../values/Reference";
import { stretched } from "../values/stretch";
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
  const inputs = varying.map(({ position, values }) => {
    return { position, param: entry.param(position), cells: stretched(values, rows, columns) };
  });
  for (let place = 0; place < results.length; place += 1) {
    results[place] = element(entry, args, inputs, place, scope);
  }
  return new ArrayValue(rows, columns, results);
}

interface LiftedInput {
  readonly position: number;
  readonly param: Param<unknown>;
  readonly cells: ArrayLike<CellValue>;
}

function element(
  entry: EagerFunction,
  args: unknown[],
  inputs: readonly LiftedInput[],
  place: number,
  scope: Scope,
): CellValue {
  for (const { position, param, cells } of inputs) {
    const value = cells[cells.length === 1 ? 0 : place]!;
    const read = param.fromCell ? param.fromCell(value, scope) : value;
    if (typeof read === "object" && read instanceof CellError && !param.takesErrors) return read;
    args[position] = read;
  }
  const result = entry.run(args, scope);
  return typeof result === "object" ? scope.single(result) : result;
}
