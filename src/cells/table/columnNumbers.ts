import type { RangeGrid } from "../RangeGrid";
import type { SourceColumn, SourceTable } from "./SourceTable";

/** The numbers of a column as a formula adds them up, one a row: 0 where a cell is blank or holds anything else. */
export function columnNumbers(
  grid: RangeGrid,
  { firstRow, lastRow }: SourceTable,
  { column }: SourceColumn,
): Float64Array {
  const index = column - grid.block.left;
  const first = firstRow - grid.block.top;
  const numbers = new Float64Array(lastRow - firstRow + 1);
  for (let row = 0; row < numbers.length; row++) {
    const cell = grid.values[first + row]?.[index];
    if (typeof cell === "number") numbers[row] = cell;
  }
  return numbers;
}
