import type { Column } from "../../engine/Column";
import type { Scope } from "../../engine/Scope";
import type { Reference } from "../../values/Reference";
import type { Criterion } from "./criterion";

export interface Condition {
  readonly range: Reference;
  readonly criterion: Criterion;
}

/** Ranges this short are read through: an index of the whole column would cost more. */
const shortRange = 32;

/**
 * Visits, by row, the places where every condition holds; the ranges have one shape and places count from its
 * corner. Places where all these cells, and those of `values`, lie below the used rows are counted but not visited.
 * @returns How many places there are.
 */
export function forEachMatch(
  conditions: readonly Condition[],
  scope: Scope,
  visit: (row: number, column: number) => void,
  values?: Reference,
): number {
  const shape = conditions[0]!.range;
  if (shape.columns === 1) {
    const columns = conditions.map(({ range }) => scope.columnOf(range, 0));
    if (shape.rows > shortRange && columns.every(({ pending }) => pending === 0)) {
      const count = visitIndexed(conditions, columns, visit);
      if (count !== null) return count;
    }
  }
  return visitEach(conditions, scope, visit, values);
}

/** Null when every condition holds for blanks, where an index of the used rows knows no end. */
function visitIndexed(
  conditions: readonly Condition[],
  columns: readonly Column[],
  visit: (row: number, column: number) => void,
): number | null {
  const matches = conditions.map(({ criterion }, position) => columns[position]!.index.match(criterion));
  let leader = -1;
  for (const [position, match] of matches.entries()) {
    if (match.matchesBlank) continue;
    if (leader < 0 || match.rows.length < matches[leader]!.rows.length) leader = position;
  }
  if (leader < 0) return null;
  const { rows } = matches[leader]!;
  const { top, bottom } = conditions[leader]!.range;
  const others: { readonly shift: number; matchesRow(row: number): boolean }[] = [];
  for (const [position, match] of matches.entries()) {
    if (position === leader) continue;
    others.push({ shift: conditions[position]!.range.top - top, matchesRow: match.matchesRow });
  }
  let count = 0;
  for (let next = lowerBound(rows, top); next < rows.length; next += 1) {
    const row = rows[next]!;
    if (row > bottom) break;
    if (!holdForAll(others, row)) continue;
    count += 1;
    visit(row - top, 0);
  }
  return count;
}

function holdForAll(
  others: readonly { readonly shift: number; matchesRow(row: number): boolean }[],
  row: number,
): boolean {
  for (const { shift, matchesRow } of others) if (!matchesRow(row + shift)) return false;
  return true;
}

/** Position of the first row not above the given one. */
export function lowerBound(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function visitEach(
  conditions: readonly Condition[],
  scope: Scope,
  visit: (row: number, column: number) => void,
  values: Reference | undefined,
): number {
  const ranges = conditions.map(({ range }) => range);
  const shape = ranges[0]!;
  let rows = 0;
  let columns = 0;
  for (const range of values ? [...ranges, values] : ranges) {
    rows = Math.max(rows, scope.lastRowOf(range) - range.top + 1);
    columns = Math.max(columns, scope.lastColumnOf(range) - range.left + 1);
  }
  const cells = conditions.map(({ range }) =>
    Array.from({ length: columns }, (_, offset) => scope.columnOf(range, offset).values),
  );
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const holds = conditions.every(({ range, criterion }, position) =>
        criterion.test(cells[position]![column]![range.top + row] ?? null),
      );
      if (!holds) continue;
      count += 1;
      visit(row, column);
    }
  }
  if (conditions.every(({ criterion }) => criterion.test(null))) {
    count += shape.rows * shape.columns - rows * columns;
  }
  return count;
}
