import { CellError, type CellValue } from "../../cells/CellValue";
import type { Scope } from "../engine/Scope";
import type { Param } from "../functions/define";
import { array, cell, logical, number, scalar, text } from "../functions/params";
import { rowsOfArray } from "../values/arrayRows";
import type { CustomFunction, CustomParameter } from "./CustomFunction";

/** How each parameter of a custom function reads its argument; an omitted one is null. */
export function customParams({ parameters, takesErrors }: CustomFunction): readonly Param<unknown>[] {
  return parameters.map((parameter) => {
    const one = scalarParam(parameter, takesErrors === true);
    return omittable(parameter.dimensionality === "matrix" ? matrix(one) : one);
  });
}

function scalarParam({ type }: CustomParameter, takesErrors: boolean): Param<CellValue> {
  if (type === "number") return number;
  if (type === "string") return text;
  if (type === "boolean") return logical;
  return takesErrors ? cell : scalar;
}

/** Rows of values, each read as the one parameter reads it; the first error among them is the result. */
function matrix(one: Param<CellValue>): Param<CellValue[][]> {
  return {
    lifts: false,
    read(argument, scope) {
      const values = array.read(argument, scope);
      if (values instanceof CellError) {
        return one.takesErrors && argument instanceof CellError ? [[argument]] : values;
      }
      const rows = rowsOfArray(values);
      return readInPlace(rows, one, scope) ?? rows;
    },
  };
}

function readInPlace(rows: CellValue[][], one: Param<CellValue>, scope: Scope): CellError | null {
  for (const row of rows) {
    for (const [column, value] of row.entries()) {
      const read = one.fromCell!(value, scope);
      if (read instanceof CellError && !one.takesErrors) return read;
      row[column] = read;
    }
  }
  return null;
}

function omittable(param: Param<unknown>): Param<unknown> {
  return {
    ...param,
    read: (argument, scope) => (argument === undefined ? null : param.read(argument, scope)),
  };
}
