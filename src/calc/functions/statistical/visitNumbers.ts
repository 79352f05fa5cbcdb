import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { ArrayValue } from "../../values/ArrayValue";
import { toNumber } from "../../values/coerce";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";

/**
 * Visits the numbers of arguments as SUM takes them: an argument typed in is converted, in ranges and arrays only
 * numbers count. The first error ends it and is returned.
 */
export function visitNumbers(
  args: readonly Value[],
  scope: Scope,
  visit: (number: number) => void,
): CellError | null {
  for (const arg of args) {
    const failure = visitNumbersOf(arg, scope, visit);
    if (failure) return failure;
  }
  return null;
}

function visitNumbersOf(arg: Value, scope: Scope, visit: (number: number) => void): CellError | null {
  if (arg instanceof Reference || arg instanceof ReferenceList || arg instanceof ArrayValue) {
    let failure: CellError | null = null;
    visitCells(arg, scope, (value) => {
      if (typeof value === "number") visit(value);
      else if (value instanceof CellError) failure ??= value;
    });
    return failure;
  }
  const number = toNumber(scope.single(arg), scope.dates);
  if (number instanceof CellError) return number;
  visit(number);
  return null;
}

/** Visits the cells of a reference or array, row by row; cells beyond the used ones, all blank, are left out. */
export function visitCells(arg: Value, scope: Scope, visit: (value: CellValue) => void): void {
  if (arg instanceof ReferenceList) {
    for (const area of arg.areas) visitCells(area, scope, visit);
  } else if (arg instanceof ArrayValue) {
    for (let position = 0; position < arg.cells.length; position += 1) visit(arg.cells[position]!);
  } else if (arg instanceof Reference) {
    visitReference(arg, scope, visit);
  } else {
    visit(scope.single(arg));
  }
}

function visitReference(reference: Reference, scope: Scope, visit: (value: CellValue) => void): void {
  scope.engine.recordBlock(reference);
  const lastRow = scope.lastRowOf(reference);
  const columns: (readonly CellValue[])[] = [];
  for (let offset = 0; offset <= scope.lastColumnOf(reference) - reference.left; offset += 1) {
    columns.push(scope.columnOf(reference, offset).values);
  }
  for (let row = reference.top; row <= lastRow; row += 1) {
    for (const values of columns) visit(values[row] ?? null);
  }
}

/** The numbers of arguments as a list, or the first error. */
export function numbersIn(args: readonly Value[], scope: Scope): number[] | CellError {
  const numbers: number[] = [];
  const failure = visitNumbers(args, scope, (number) => {
    numbers.push(number);
  });
  return failure ?? numbers;
}
