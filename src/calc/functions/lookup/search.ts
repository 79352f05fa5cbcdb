import { CellError, type CellValue } from "../../../cells/CellValue";
import { compareValues, sameText } from "../../values/compareValues";
import { lowerBound } from "../criteria/forEachMatch";
import { hasWildcard, wildcardTest, withoutEscapes } from "../criteria/wildcard";
import type { LookupVector } from "./LookupVector";

/** What is looked up; a blank cell counts as 0. */
export type Wanted = number | string | boolean;

export type Direction = "first" | "last";

/** Position of a cell equal to the wanted value and of its type, or -1. */
export function exactPosition(vector: LookupVector, wanted: Wanted, direction: Direction = "first"): number {
  if (vector.indexed && direction === "first") {
    const { column, top } = vector.indexed;
    const rows = column.index.rowsOf(wanted);
    const row = rows[lowerBound(rows, top)];
    return row !== undefined && row < top + vector.length ? row - top : -1;
  }
  return positionWhere(vector, equalTest(wanted), direction);
}

/** As `exactPosition`, with `*`, `?` and `~` in a text. */
export function wildcardPosition(
  vector: LookupVector,
  wanted: Wanted,
  direction: Direction = "first",
): number {
  if (typeof wanted !== "string") return exactPosition(vector, wanted, direction);
  if (!hasWildcard(wanted)) return exactPosition(vector, withoutEscapes(wanted), direction);
  const matches = wildcardTest(wanted);
  return positionWhere(vector, (value) => typeof value === "string" && matches(value), direction);
}

function equalTest(wanted: Wanted): (value: CellValue) => boolean {
  if (typeof wanted === "string") return (value) => typeof value === "string" && sameText(value, wanted);
  return (value) => typeof value === typeof wanted && compareValues(value as Wanted, wanted) === 0;
}

function positionWhere(
  vector: LookupVector,
  holds: (value: CellValue) => boolean,
  direction: Direction,
): number {
  if (direction === "first") {
    for (let position = 0; position < vector.length; position += 1)
      if (holds(vector.at(position))) return position;
    return -1;
  }
  for (let position = vector.length - 1; position >= 0; position -= 1)
    if (holds(vector.at(position))) return position;
  return -1;
}

/**
 * Position found by halving a sorted vector: of the values up to the wanted one the last, where `sorted` is
 * ascending; of the values down to it the last, where it is descending. Cells of another type are passed over.
 */
export function sortedPosition(
  vector: LookupVector,
  wanted: Wanted,
  sorted: "ascending" | "descending",
): number {
  const sign = sorted === "ascending" ? 1 : -1;
  let found = -1;
  let low = 0;
  let high = vector.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe <= high && typeof vector.at(probe) !== typeof wanted) probe += 1;
    if (probe > high) {
      high = middle - 1;
    } else if (sign * compareValues(vector.at(probe) as Wanted, wanted) <= 0) {
      found = probe;
      low = probe + 1;
    } else {
      high = middle - 1;
    }
  }
  return found;
}

/** Position of the equal value or else the nearest on one side, in any order; of equals the first met. */
export function nearestPosition(
  vector: LookupVector,
  wanted: Wanted,
  side: "smaller" | "larger",
  direction: Direction,
): number {
  const sign = side === "smaller" ? 1 : -1;
  let best = -1;
  const step = direction === "first" ? 1 : -1;
  for (
    let position = direction === "first" ? 0 : vector.length - 1;
    position >= 0 && position < vector.length;
    position += step
  ) {
    const value = vector.at(position);
    if (typeof value !== typeof wanted) continue;
    const order = sign * compareValues(value as Wanted, wanted);
    if (order === 0) return position;
    if (order > 0) continue;
    if (best < 0 || sign * compareValues(value as Wanted, vector.at(best) as Wanted) > 0) best = position;
  }
  return best;
}

export function notFound(wanted: Wanted): CellError {
  return new CellError("#N/A", `${wanted} is not there`);
}
