import { CellError } from "../../cells/CellValue";
import { intersection, Reference, ReferenceList, span } from "../values/Reference";
import type { Value } from "../values/Value";

/** The operators on references: `:` spans, a space intersects, a comma lists. */
export function combineReferences(operator: ":" | " " | ",", left: Value, right: Value): Value {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  if (operator === ",") {
    const areas = [...areasOf(left), ...areasOf(right)];
    return areas.length < 2 ? new CellError("#VALUE!") : new ReferenceList(areas);
  }
  if (!(left instanceof Reference) || !(right instanceof Reference)) return new CellError("#VALUE!");
  if (operator === ":") return span(left, right) ?? new CellError("#REF!");
  return intersection(left, right) ?? new CellError("#NULL!");
}

function areasOf(value: Value): readonly Reference[] {
  if (value instanceof Reference) return [value];
  return value instanceof ReferenceList ? value.areas : [];
}
