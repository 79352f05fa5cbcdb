import { financeError } from "../../core/errors/financeError";
import type { DecimalMark } from "../amountText";
import { amountOfCell } from "../table/amountOfCell";
import type { BadCells } from "./BadCells";
import { RowTally } from "./RowTally";
import type { TableColumns } from "./TableColumns";

/** Larger figures have digits that a double does not keep. */
const largest = 2 ** 53;

/** A column of numbers. */
export interface NumberColumn {
  /** NaN where the cell is blank. */
  readonly numbers: Float64Array;
  /** Numbers stored as text, which are read all the same and which formulas pass over. */
  readonly texts: RowTally;
}

/** Reads a column of numbers; what is none is a bad cell. */
export function numberColumn(
  source: TableColumns<string>,
  column: number,
  mark: DecimalMark,
  bad: BadCells,
): NumberColumn {
  const { rows } = source;
  const numbers = new Float64Array(rows.length).fill(NaN);
  const texts = new RowTally();
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![column] ?? null;
    if (cell === null || (typeof cell === "string" && cell.trim() === "")) continue;
    const number = typeof cell === "number" ? cell : amountOfCell(cell, mark);
    if (number === null) {
      bad.notNumber(row, column, cell);
      continue;
    }
    if (Math.abs(number) > largest) {
      bad.add(row, column, (place) =>
        financeError("AMOUNT_TOO_LARGE", { place, value: number, limit: "2^53" }),
      );
      continue;
    }
    numbers[row] = number;
    if (typeof cell === "string") texts.add(row);
  }
  return { numbers, texts };
}
