import { CellError } from "../../cells/CellValue";
import type { Scope } from "../engine/Scope";
import { ArrayValue } from "../values/ArrayValue";
import { Reference, ReferenceList } from "../values/Reference";
import type { Value } from "../values/Value";

/** `@`: of a range the cell in the formula's own row or column, of an array the first value. */
export function implicitIntersection(value: Value, scope: Scope): Value {
  if (value instanceof ArrayValue) return value.topLeft;
  if (value instanceof ReferenceList) return new CellError("#VALUE!");
  if (!(value instanceof Reference) || value.isCell) return value;
  const { sheet, top, left, bottom, right } = value;
  const row = top === bottom ? top : scope.row;
  const column = left === right ? left : scope.column;
  if (row < top || row > bottom || column < left || column > right) {
    return new CellError("#VALUE!", "the range does not cross this row or column");
  }
  return new Reference(sheet, row, column, row, column);
}
