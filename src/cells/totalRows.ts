import type { CellValue } from "./CellValue";

const totalWords = /^\s*(?:grand |sub-?)?(?:total|totals|sum|summe|gesamt|somme|suma)\b/i;

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every((value) => value === null || value === "");
}

/**
 * How many rows at the end of the data are totals: their account says so, or it is blank, and their other key is blank.
 * @param account Index of the account column.
 * @param key Index of a column that every true row fills; totals are only looked for where there is one.
 */
export function trailingTotals(
  rows: readonly (readonly CellValue[])[],
  account: number,
  key: number | undefined,
): number {
  if (key === undefined) return 0;
  let count = 0;
  for (let row = rows.length - 1; row > 0; row--) {
    const cells = rows[row]!;
    const label = cells.find((value) => typeof value === "string" && value.trim() !== "");
    const says = typeof label === "string" && totalWords.test(label);
    const keyless = isBlank(cells[key]) || (typeof cells[key] === "string" && totalWords.test(cells[key]));
    const accountless =
      isBlank(cells[account]) || (typeof cells[account] === "string" && totalWords.test(cells[account]));
    if (!isBlankRow(cells) && !(says && keyless && accountless)) break;
    count++;
  }
  return count;
}

function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}
