import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { Reference } from "../../values/Reference";
import { define } from "../define";
import { cell, maybe, reference } from "../params";
import { criterionOf } from "./criterion";
import { forEachMatch, type Condition } from "./forEachMatch";

/** Pairs of range and criterion of one shape. */
function conditionsOf(
  pairs: readonly (Reference | CellValue)[],
  shape: Reference,
  scope: Scope,
): Condition[] | CellError {
  const conditions: Condition[] = [];
  for (let position = 0; position < pairs.length; position += 2) {
    const range = pairs[position];
    const criterion = pairs[position + 1];
    if (!(range instanceof Reference) || criterion === undefined || criterion instanceof Reference) {
      return new CellError("#VALUE!", "each criteria range needs a criterion");
    }
    if (range.rows !== shape.rows || range.columns !== shape.columns) {
      return new CellError("#VALUE!", "the ranges differ in size");
    }
    conditions.push({ range, criterion: criterionOf(criterion, scope.dates) });
  }
  return conditions;
}

/** Visits the numbers of `values` where the conditions hold, in the order of the sheet; an error there ends it. */
function forEachNumber(
  values: Reference,
  conditions: readonly Condition[],
  scope: Scope,
  visit: (number: number) => void,
): CellError | null {
  let failure: CellError | null = null;
  let offset = -1;
  let cells: readonly CellValue[] = [];
  const visitPlace = (row: number, column: number) => {
    if (column !== offset) {
      offset = column;
      cells = scope.columnOf(values, column).values;
    }
    const value = cells[values.top + row];
    if (typeof value === "number") visit(value);
    else if (value instanceof CellError) failure ??= value;
  };
  forEachMatch(conditions, scope, visitPlace, values);
  if (offset < 0) scope.engine.recordBlock(values);
  return failure;
}

function sum(values: Reference, conditions: readonly Condition[], scope: Scope): number | CellError {
  let total = 0;
  const failure = forEachNumber(values, conditions, scope, (number) => {
    total += number;
  });
  return failure ?? total;
}

function average(values: Reference, conditions: readonly Condition[], scope: Scope): number | CellError {
  let total = 0;
  let count = 0;
  const failure = forEachNumber(values, conditions, scope, (number) => {
    total += number;
    count += 1;
  });
  return failure ?? (count === 0 ? new CellError("#DIV/0!", "no numbers meet the criteria") : total / count);
}

function extreme(
  values: Reference,
  conditions: readonly Condition[],
  scope: Scope,
  pick: (a: number, b: number) => number,
): number | CellError {
  let best: number | null = null;
  const failure = forEachNumber(values, conditions, scope, (number) => {
    best = best === null ? number : pick(best, number);
  });
  return failure ?? best ?? 0;
}

type Summary = (values: Reference, conditions: readonly Condition[], scope: Scope) => number | CellError;

function manyCriteria(name: string, summary: Summary) {
  return define({
    name,
    takes: [reference, reference, cell],
    rest: [reference, cell],
    run([values, ...pairs], scope) {
      const conditions = conditionsOf(pairs, values, scope);
      return conditions instanceof CellError ? conditions : summary(values, conditions, scope);
    },
  });
}

function oneCriterion(name: string, summary: Summary) {
  return define({
    name,
    takes: [reference, cell, maybe(reference)],
    run([range, criterion, wished], scope) {
      const { rows, columns } = range;
      const { sheet, top, left } = wished ?? range;
      // The values take the shape of the criteria range, from their own corner.
      const values = new Reference(sheet, top, left, top + rows - 1, left + columns - 1);
      return summary(values, [{ range, criterion: criterionOf(criterion, scope.dates) }], scope);
    },
  });
}

function nothing(): void {}

export const conditionalFunctions = [
  manyCriteria("SUMIFS", sum),
  oneCriterion("SUMIF", sum),
  manyCriteria("AVERAGEIFS", average),
  oneCriterion("AVERAGEIF", average),
  manyCriteria("MINIFS", (values, conditions, scope) => extreme(values, conditions, scope, Math.min)),
  manyCriteria("MAXIFS", (values, conditions, scope) => extreme(values, conditions, scope, Math.max)),
  define({
    name: "COUNTIFS",
    takes: [reference, cell],
    rest: [reference, cell],
    run(pairs, scope) {
      const conditions = conditionsOf(pairs, pairs[0], scope);
      return conditions instanceof CellError ? conditions : forEachMatch(conditions, scope, nothing);
    },
  }),
  define({
    name: "COUNTIF",
    takes: [reference, cell],
    run: ([range, criterion], scope) =>
      forEachMatch([{ range, criterion: criterionOf(criterion, scope.dates) }], scope, nothing),
  }),
];
