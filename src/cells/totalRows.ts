import type { AmountColumn } from "../core/table/amountColumn";
import { amountFromText } from "./amountText";
import type { CellValue } from "./CellValue";

const totalWord = /^\s*(?:grand |sub-?)?(?:total|totals|sum|summe|gesamt|somme|suma)\s*:?\s*$/i;

/** Whether a label is the word for a total, and nothing else. */
export function isTotalWord(label: string): boolean {
  return totalWord.test(label);
}

export function isBlankCell(value: CellValue | undefined): boolean {
  return value === null || value === undefined || value === "";
}

export function isBlankRow(row: readonly CellValue[]): boolean {
  return row.every(isBlankCell);
}

/** Whether a row says "Total" and nothing of its own. @param keys Columns that every true row fills. */
export function isTotalRow(cells: readonly CellValue[], keys: readonly number[]): boolean {
  return (
    keys.every((key) => isTotalLabel(cells[key])) &&
    cells.some((value) => typeof value === "string" && totalWord.test(value))
  );
}

/**
 * How many rows at the end of the data are totals. Such a row has no account of its own and no other key, and says "Total";
 * one that says nothing counts as a total only when the user has said that totals are to be left out.
 * @param account Index of the account column.
 * @param key Index of another column that every true row fills, where there is one.
 */
export function trailingTotals(
  rows: readonly (readonly CellValue[])[],
  account: number,
  key: number | undefined,
  leaveOut: boolean,
): number {
  let count = 0;
  let blanks = 0;
  for (let row = rows.length - 1; row > 0; row--) {
    const cells = rows[row]!;
    if (isBlankRow(cells)) {
      blanks++;
      continue;
    }
    const says = cells.some((value) => typeof value === "string" && totalWord.test(value));
    const labelled = cells.some(isLabel);
    const ownless = isTotalLabel(cells[account]) && (key === undefined || isTotalLabel(cells[key]));
    if (!ownless || !(says || (leaveOut && !labelled))) break;
    count += blanks + 1;
    blanks = 0;
  }
  return count;
}

function isLabel(value: CellValue): boolean {
  return typeof value === "string" && value.trim() !== "" && amountFromText(value, ".") === null;
}

function isTotalLabel(value: CellValue | undefined): boolean {
  return isBlankCell(value) || (typeof value === "string" && totalWord.test(value));
}

/** Whether the amounts of a row equal the sum of all other rows: it repeats the whole table. */
export function repeatsAllOthers(amounts: readonly AmountColumn[], row: number): boolean {
  return (
    amounts.some(({ minor }) => minor[row] !== 0) &&
    amounts.every(({ minor }) => {
      let sum = 0;
      for (let other = 0; other < minor.length; other++) sum += minor[other]!;
      return sum === 2 * minor[row]!;
    })
  );
}
