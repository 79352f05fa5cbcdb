import { CellError, type CellValue } from "../../cells/CellValue";
import { ArrayValue } from "../values/ArrayValue";
import { toLogical, toNumber, toText } from "../values/coerce";
import { Reference, ReferenceList } from "../values/Reference";
import type { Value } from "../values/Value";
import type { Param } from "./define";

/** Lifting has left cell values only where a parameter takes one. */
function cellValue(argument: Value | undefined): CellValue {
  if (argument instanceof ArrayValue || argument instanceof Reference || argument instanceof ReferenceList) {
    return new CellError("#VALUE!");
  }
  return argument ?? null;
}

export const number: Param<number> = {
  lifts: true,
  read: (argument, { dates }) => toNumber(cellValue(argument), dates),
};

/** A number of which the decimals do not count. */
export const whole: Param<number> = {
  lifts: true,
  read(argument, { dates }) {
    const value = toNumber(cellValue(argument), dates);
    return typeof value === "number" ? Math.trunc(value) : value;
  },
};

export const text: Param<string> = { lifts: true, read: (argument) => toText(cellValue(argument)) };

export const logical: Param<boolean> = { lifts: true, read: (argument) => toLogical(cellValue(argument)) };

/** Any cell value but an error. */
export const scalar: Param<Exclude<CellValue, CellError>> = { lifts: true, read: cellValue };

/** Any cell value, errors included. */
export const cell: Param<CellValue> = { lifts: true, takesErrors: true, read: cellValue };

/** All values of a reference or array; errors stay inside. */
export const array: Param<ArrayValue> = {
  lifts: false,
  read: (argument, scope) => (argument instanceof CellError ? argument : scope.array(argument ?? null)),
};

export const reference: Param<Reference> = {
  lifts: false,
  read(argument) {
    if (argument instanceof Reference || argument instanceof CellError) return argument;
    return new CellError("#VALUE!", "a range is needed here");
  },
};

/** The argument as it is. */
export const any: Param<Value> = { lifts: false, takesErrors: true, read: (argument) => argument ?? null };

/** The parameter, or this value where the argument is left out. */
export function or<T>(param: Param<T>, fallback: T): Param<T> {
  return {
    ...param,
    optional: true,
    read: (argument, scope) => (argument === undefined ? fallback : param.read(argument, scope)),
  };
}

export function maybe<T>(param: Param<T>): Param<T | undefined> {
  return or<T | undefined>(param, undefined);
}
