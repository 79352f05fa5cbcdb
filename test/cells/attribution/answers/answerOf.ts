import { atOnce } from "../../../../src/cells/atOnce";
import {
  attributionAnswers,
  type AttributionFunction,
} from "../../../../src/cells/attribution/answers/attributionAnswers";
import type { CellValue } from "../../../../src/cells/CellValue";
import type { CellGrid } from "../../../../src/cells/gridShape";

/** What a call of a function gives; a value stands for a range of one cell, and null for an argument that is left out. */
export function answerOf(
  name: AttributionFunction,
  ...args: readonly (CellGrid | CellValue)[]
): CellValue[][] {
  return atOnce(
    attributionAnswers[name](
      args.map((each) =>
        each === null ? null : Array.isArray(each) ? (each as CellGrid) : [[each as CellValue]],
      ),
      1900,
    ),
  );
}

export function column(...cells: readonly CellValue[]): CellGrid {
  return cells.map((cell) => [cell]);
}
