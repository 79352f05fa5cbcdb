import { CellError } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import type { ArrayValue } from "../../values/ArrayValue";
import { Reference } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, logical, maybe, number, or, scalar, whole } from "../params";
import { lookupVector, slice, type LookupVector } from "./LookupVector";
import {
  exactPosition,
  nearestPosition,
  notFound,
  sortedPosition,
  wildcardPosition,
  type Wanted,
} from "./search";

/** Position by the match and search modes of XLOOKUP and XMATCH. */
function positionByMode(
  vector: LookupVector,
  wanted: Wanted,
  match: number,
  search: number,
): number | CellError {
  if (![1, -1, 2, -2].includes(search)) return new CellError("#VALUE!", "search modes are 1, -1, 2 and -2");
  const direction = search === -1 ? "last" : "first";
  const side = match === -1 ? "smaller" : "larger";
  if (match === 2) return wildcardPosition(vector, wanted, direction);
  if (match === 0) return exactPosition(vector, wanted, direction);
  if (match === -1 || match === 1) return nearestPosition(vector, wanted, side, direction);
  return new CellError("#VALUE!", "match modes are 0, -1, 1 and 2");
}

function positionByType(vector: LookupVector, wanted: Wanted, type: number): number {
  if (type === 0) return wildcardPosition(vector, wanted);
  return sortedPosition(vector, wanted, type > 0 ? "ascending" : "descending");
}

function tableOf(value: Value, scope: Scope): Reference | ArrayValue | CellError {
  return value instanceof Reference ? value : scope.array(value);
}

/** VLOOKUP and, with rows and columns exchanged, HLOOKUP. */
function tableLookup(name: string, along: "rows" | "columns") {
  return define({
    name,
    takes: [scalar, any, whole, or(logical, true)],
    run([wanted, given, offset, sorted], scope) {
      const table = tableOf(given, scope);
      if (table instanceof CellError) return table;
      if (offset < 1) return new CellError("#VALUE!", "columns and rows count from 1");
      if (offset > (along === "rows" ? table.columns : table.rows))
        return new CellError("#REF!", "outside the range");
      const vector = lookupVector(along === "rows" ? slice(table, "all", 0) : slice(table, 0, "all"), scope);
      if (vector instanceof CellError) return vector;
      const position = positionByType(vector, wanted ?? 0, sorted ? 1 : 0);
      if (position < 0) return notFound(wanted ?? 0);
      return along === "rows" ? slice(table, position, offset - 1) : slice(table, offset - 1, position);
    },
  });
}

export const matching = [
  define({
    name: "MATCH",
    takes: [scalar, any, or(number, 1)],
    run([wanted, given, type], scope) {
      const vector = lookupVector(given, scope);
      if (vector instanceof CellError) return vector;
      const position = positionByType(vector, wanted ?? 0, type);
      return position < 0 ? notFound(wanted ?? 0) : position + 1;
    },
  }),
  define({
    name: "XMATCH",
    takes: [scalar, any, or(whole, 0), or(whole, 1)],
    run([wanted, given, match, search], scope) {
      const vector = lookupVector(given, scope);
      if (vector instanceof CellError) return vector;
      const position = positionByMode(vector, wanted ?? 0, match, search);
      if (position instanceof CellError) return position;
      return position < 0 ? notFound(wanted ?? 0) : position + 1;
    },
  }),
  define({
    name: "XLOOKUP",
    takes: [scalar, any, any, maybe(any), or(whole, 0), or(whole, 1)],
    run([wanted, given, results, otherwise, match, search], scope) {
      const vector = lookupVector(given, scope);
      if (vector instanceof CellError) return vector;
      const table = tableOf(results, scope);
      if (table instanceof CellError) return table;
      if ((vector.isColumn ? table.rows : table.columns) !== vector.size) {
        return new CellError("#VALUE!", "the ranges differ in size");
      }
      const position = positionByMode(vector, wanted ?? 0, match, search);
      if (position instanceof CellError) return position;
      if (position < 0) return otherwise ?? notFound(wanted ?? 0);
      return vector.isColumn ? slice(table, position, "all") : slice(table, "all", position);
    },
  }),
  tableLookup("VLOOKUP", "rows"),
  tableLookup("HLOOKUP", "columns"),
  define({
    name: "LOOKUP",
    takes: [scalar, any, maybe(any)],
    run([wanted, given, results], scope) {
      const table = tableOf(given, scope);
      if (table instanceof CellError) return table;
      const isWide = table.columns > table.rows;
      const vector = lookupVector(isWide ? slice(table, 0, "all") : slice(table, "all", 0), scope);
      if (vector instanceof CellError) return vector;
      const position = positionByType(vector, wanted ?? 0, 1);
      if (position < 0) return notFound(wanted ?? 0);
      if (results === undefined) {
        return isWide ? slice(table, table.rows - 1, position) : slice(table, position, table.columns - 1);
      }
      const answers = tableOf(results, scope);
      if (answers instanceof CellError) return answers;
      return answers.columns > answers.rows ? slice(answers, 0, position) : slice(answers, position, 0);
    },
  }),
];
