import { CellError, type CellValue } from "../../../cells/CellValue";
import type { Scope } from "../../engine/Scope";
import { Reference, ReferenceList } from "../../values/Reference";
import type { Value } from "../../values/Value";
import { define } from "../define";
import { any, whole } from "../params";
import { summaries, type Summary } from "../statistical/summaries";

/** By the number that SUBTOTAL and AGGREGATE have for them, counted from 1. */
export const totalKinds: readonly (Summary | "COUNT" | "COUNTA")[] = [
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

/** The cells of ranges, without those that hold a SUBTOTAL or AGGREGATE themselves where nothing may count twice. */
export function cellsToTotal(
  args: readonly Value[],
  leavesOutTotals: boolean,
  scope: Scope,
): CellValue[] | CellError {
  const cells: CellValue[] = [];
  for (const arg of args) {
    const areas = arg instanceof ReferenceList ? arg.areas : [arg];
    for (const area of areas) {
      if (!(area instanceof Reference)) return area instanceof CellError ? area : new CellError("#VALUE!");
      const sheet = scope.engine.sheets[area.sheet]!;
      for (let offset = 0; offset <= scope.lastColumnOf(area) - area.left; offset += 1) {
        const column = scope.columnOf(area, offset);
        for (let row = area.top; row <= scope.lastRowOf(area); row += 1) {
          const text = leavesOutTotals ? (sheet.formula(row, area.left + offset)?.text ?? "") : "";
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
    const summary = totalKinds[(kind > 100 ? kind - 100 : kind) - 1];
    if (summary === undefined) return new CellError("#VALUE!", `there is no subtotal ${kind}`);
    const cells = cellsToTotal(ranges, true, scope);
    return cells instanceof CellError ? cells : totalOf(cells, summary);
  },
});

/** One figure for cells: only numbers count, but an error among them is the result. */
export function totalOf(
  cells: readonly CellValue[],
  summary: Summary | "COUNT" | "COUNTA",
): number | CellError {
  if (summary === "COUNTA") return cells.filter((value) => value !== null).length;
  const numbers = cells.filter((value) => typeof value === "number");
  if (summary === "COUNT") return numbers.length;
  return cells.find((value) => value instanceof CellError) ?? summary(numbers);
}
