import { compensatedSum } from "../../core/numeric/compensatedSum";

/** Rows of a table as they were read, one figure each. */
export interface ReadValues {
  /** Null where the table tells none. */
  readonly values: Float64Array | null;
  /** Row of the sheet of each. */
  readonly sheetRows: Int32Array;
  /** 1 where the value is credited; all are where it is left out. */
  readonly converts?: Uint8Array;
}

/**
 * What a sum of the column of values finds and nobody is credited with: rows that were left out, rows that do not convert; taken
 * off, text that is read as a number and that a sum passes over. It is told row by row and not from totals, so that a value which
 * gets lost on the way to the credits still shows as a difference.
 * @param figures As SUM reads them, one a row of the table.
 * @param firstRow Of the table, in the sheet.
 */
export function uncreditedValue(figures: Float64Array, read: ReadValues, firstRow: number): number {
  const uncredited = figures.slice();
  read.values?.forEach((value, row) => {
    if (read.converts && read.converts[row] === 0) return;
    const at = read.sheetRows[row]! - firstRow;
    uncredited[at] = figures[at] === 0 ? -value : 0;
  });
  return compensatedSum(uncredited);
}
