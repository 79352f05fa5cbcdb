import type { CellValue } from "../CellValue";
import { isBlankCell } from "../totalRows";

type Row = readonly CellValue[];

/** The rows with the last label above in the blank cells of some columns; rows of nothing but blanks stay. */
export function filledDown(rows: readonly Row[], columns: readonly number[]): readonly Row[] {
  if (columns.length === 0) return rows;
  const last = new Map<number, CellValue>();
  return rows.map((row) => {
    if (row.every(isBlankCell)) return row;
    const filled = [...row];
    for (const column of columns) {
      if (isBlankCell(row[column])) filled[column] = last.get(column) ?? null;
      else last.set(column, row[column]!);
    }
    return filled;
  });
}
