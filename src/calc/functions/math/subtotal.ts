import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, whole } from "../params";
import { summaries, type Summary } from "../statistical/summaries";

const kinds: readonly (Summary | "COUNT" | "COUNTA")[] = [
  summaries.average,
  "COUNT",
  "COUNTA",
  summaries.maximum,
  summaries.minimum,
  summaries.product,
  summaries.sampleDeviation,
  summaries.populationDeviation,
  summaries.sum,
  summaries.sampleVariance,
  summaries.populationVariance,
];

/** Cells that hold a SUBTOTAL themselves are left out, so that a grand total counts nothing twice. */
function cellsOf(args: readonly Value[], scope: Scope): CellValue[] | CellError {
  const cells: CellValue[] = [];
  for (const arg of args) {
    const areas = arg instanceof ReferenceList ? arg.areas : [arg];
    for (const area of areas) {
      if (!(area instanceof Reference)) return area instanceof CellError ? area : new CellError("#VALUE!");
      const sheet = scope.engine.sheets[area.sheet]!;
      for (let offset = 0; offset <= scope.lastColumnOf(area) - area.left; offset += 1) {
        const column = scope.columnOf(area, offset);
        for (let row = area.top; row <= scope.lastRowOf(area); row += 1) {
          const text = sheet.formula(row, area.left + offset)?.text ?? "";
          if (!/\b(?:SUBTOTAL|AGGREGATE)\(/i.test(text)) cells.push(column.values[row] ?? null);
        }
      }
    }
  }
  return cells;
}

export const subtotal = define({
  name: "SUBTOTAL",
  takes: [whole, any],
  rest: [any],
  run([kind, ...ranges], scope) {
    // 101 to 111 leave hidden rows out; the calculator knows of no hidden rows.
    const summary = kinds[(kind > 100 ? kind - 100 : kind) - 1];
    if (summary === undefined) return new CellError("#VALUE!", `there is no subtotal ${kind}`);
    const cells = cellsOf(ranges, scope);
    if (cells instanceof CellError) return cells;
    if (summary === "COUNTA") return cells.filter((value) => value !== null).length;
    const numbers = cells.filter((value) => typeof value === "number");
    if (summary === "COUNT") return numbers.length;
    return cells.find((value) => value instanceof CellError) ?? summary(numbers);
  },
});
