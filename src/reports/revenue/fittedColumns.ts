import { numberFormats } from "../formats";
import type { ColumnModel, NumberFormatName, SheetCell } from "../SheetModel";

/** What a cell needs beside its characters: its margins, and the room that a negative's parenthesis takes. */
const beside = 2;

/**
 * Columns that are wide enough for the amounts in them, so that none shows as "####".
 * @param columns At least as wide as these.
 */
export function fittedColumns(
  columns: readonly ColumnModel[],
  rows: readonly (readonly (SheetCell | undefined)[])[],
): readonly ColumnModel[] {
  const widths = columns.map(({ width }) => width);
  for (const row of rows) {
    row.forEach((cell, column) => {
      const needed = charactersOf(cell) + beside;
      if (needed > widths[column]!) widths[column] = needed;
    });
  }
  return columns.map((column, index) => ({ ...column, width: widths[index]! }));
}

function charactersOf(cell: SheetCell | undefined): number {
  const amount = cell?.expected ?? cell?.value;
  const decimals = decimalsOf(cell?.format?.number);
  if (typeof amount !== "number" || decimals === null) return 0;
  const whole = Math.trunc(Math.abs(amount)).toString().length;
  const separators = Math.floor((whole - 1) / 3);
  return whole + separators + (decimals === 0 ? 0 : decimals + 1) + (cell?.format?.bold ? 1 : 0) + 1;
}

/** Null where it is no format of amounts. */
function decimalsOf(format: NumberFormatName | undefined): number | null {
  if (!format || !/^(?:amount|variance)\d$/.test(format)) return null;
  return /\.(0+)/.exec(numberFormats[format])?.[1]?.length ?? 0;
}
