import { numberFormats } from "../formats";
import type { CellFormat, ColumnModel, SheetCell } from "../SheetModel";

/** What a cell needs beside its characters: its margins, and the room that a negative's parenthesis takes. */
const beside = 2;

/** Characters that the label of a line may make its column wide. */
export const widestLabel = 46;
/** The same of a sentence that stands in one row. */
export const widestReason = 170;

/**
 * Columns that are wide enough for the amounts in them, so that none shows as "####", and for their labels.
 * @param columns At least as wide as these.
 * @param labels How wide the labels of a column may make it; texts of a format of text are labels.
 */
export function fittedColumns(
  columns: readonly ColumnModel[],
  rows: readonly (readonly (SheetCell | undefined)[])[],
  labels: Readonly<Record<number, number>> = {},
): readonly ColumnModel[] {
  const largest = columns.map(() => new Map<CellFormat, number>());
  for (const row of rows) {
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      const amount = cell?.expected ?? cell?.value;
      if (typeof amount !== "number" || !cell?.format) continue;
      const known = largest[column]!.get(cell.format) ?? 0;
      if (Math.abs(amount) >= known) largest[column]!.set(cell.format, Math.abs(amount));
    }
  }
  return columns.map((column, index) => {
    const needed = [...largest[index]!].map(([format, amount]) => charactersOf(format, amount) + beside);
    const label = Math.min(labels[index] ?? 0, longestLabel(rows, index) + beside);
    return { ...column, width: Math.max(column.width, label, ...needed) };
  });
}

function longestLabel(rows: readonly (readonly (SheetCell | undefined)[])[], column: number): number {
  let longest = 0;
  for (const cells of rows) {
    const cell = cells[column];
    if (cell?.format?.number === "text" && typeof cell.value === "string")
      longest = Math.max(longest, cell.value.length);
  }
  return longest;
}

/** 0 where it is no format of amounts. */
function charactersOf({ number, bold }: CellFormat, amount: number): number {
  if (!number || !/^(?:amount|variance)\d$/.test(number)) return 0;
  const decimals = /\.(0+)/.exec(numberFormats[number])?.[1]?.length ?? 0;
  const whole = Math.trunc(amount).toString().length;
  const separators = Math.floor((whole - 1) / 3);
  return whole + separators + (decimals === 0 ? 0 : decimals + 1) + (bold ? 1 : 0) + 1;
}
