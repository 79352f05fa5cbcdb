import { CellError, type CellValue } from "../../../cells/CellValue";
import { define } from "../define";
import { finite } from "../../values/coerce";
import { array } from "../params";

/** In arrays only numbers multiply: text, blanks and booleans are 0. */
function multiplyInto(totals: Float64Array, cells: readonly CellValue[] | Float64Array): CellError | null {
  for (let position = 0; position < totals.length; position += 1) {
    const value = cells[position]!;
    if (typeof value === "number") totals[position]! *= value;
    else if (value instanceof CellError) return value;
    else totals[position] = 0;
  }
  return null;
}

export const products = [
  define({
    name: "SUMPRODUCT",
    takes: [array],
    rest: [array],
    run([first, ...others]) {
      const totals = new Float64Array(first.cells.length).fill(1);
      for (const factor of [first, ...others]) {
        if (factor.rows !== first.rows || factor.columns !== first.columns) {
          return new CellError("#VALUE!", "the arrays differ in size");
        }
        const failure = multiplyInto(totals, factor.cells);
        if (failure) return failure;
      }
      let total = 0;
      for (let position = 0; position < totals.length; position += 1) total += totals[position]!;
      return finite(total);
    },
  }),
];
