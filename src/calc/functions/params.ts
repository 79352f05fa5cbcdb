import { CellError, type CellValue } from "../../cells/CellValue";
import type { Scope } from "../engine/Scope";
import { ArrayValue } from "../values/ArrayValue";
import { toLogical, toNumber, toText } from "../values/coerce";
import { LambdaValue } from "../values/LambdaValue";
import { Reference, ReferenceList } from "../values/Reference";
import type { Value } from "../values/Value";
import type { Param } from "./define";

/** Lifting has left cell values only where a parameter takes one. */
function cellValue(argument: Value | undefined): CellValue {
  if (argument instanceof ArrayValue || argument instanceof Reference || argument instanceof ReferenceList) {
    return new CellError("#VALUE!");
  }
  if (argument instanceof LambdaValue) return new CellError("#CALC!", "a function is not a value of a cell");
  return argument ?? null;
}

function perCell<T>(fromCell: (value: CellValue, scope: Scope) => T | CellError): Param<T> {
  return { lifts: true, fromCell, read: (argument, scope) => fromCell(cellValue(argument), scope) };
}

export const number = perCell((value, { dates }) => toNumber(value, dates));

/** A number of which the decimals do not count. */
export const whole = perCell((value, { dates }) => {
  const read = toNumber(value, dates);
  return typeof read === "number" ? Math.trunc(read) : read;
});

export const text = perCell(toText);

export const logical = perCell(toLogical);

/** Any cell value but an error. */
export const scalar: Param<Exclude<CellValue, CellError>> = perCell((value) => value);

/** Any cell value, errors included. */
export const cell: Param<CellValue> = { ...perCell<CellValue>((value) => value), takesErrors: true };

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

export const lambda: Param<LambdaValue> = {
  lifts: false,
  read(argument) {
    if (argument instanceof LambdaValue || argument instanceof CellError) return argument;
    return new CellError("#VALUE!", "a LAMBDA is needed here");
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
