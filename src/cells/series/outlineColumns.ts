import type { CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import { isBlankCell } from "../totalRows";
import { filledDown } from "./filledDown";

type Row = readonly CellValue[];

/**
 * Columns of an outline, such as a pivot's: a label stands in the first of its rows alone. They are such where rows that
 * are alike in label and period differ once the labels are filled down.
 * @param columns Those that may be; the first row fills them.
 * @param keys Columns of the other labels and of the period.
 */
export function outlineColumns(
  rows: readonly Row[],
  columns: readonly number[],
  keys: readonly number[],
): readonly number[] {
  const period = keys.at(-1)!;
  const dated = rows.filter((row) => !isBlankCell(row[period]));
  const open = columns.filter(
    (index) =>
      !keys.includes(index) &&
      !isBlankCell(dated[0]?.[index]) &&
      dated.some((row) => isBlankCell(row[index])),
  );
  if (open.length === 0 || distinct(dated, keys) === dated.length) return [];
  const filled = filledDown(dated, open);
  return distinct(filled, [...open, ...keys]) === dated.length ? open : [];
}

function distinct(rows: readonly Row[], columns: readonly number[]): number {
  return new Set(
    rows.map((row) => columns.map((index) => labelFromCell(row[index] ?? null).trim()).join("\u0001")),
  ).size;
}
