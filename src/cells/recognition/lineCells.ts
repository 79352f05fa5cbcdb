import type { CellValue } from "../CellValue";
import { isBlank } from "../argumentWord";
import type { CellGrid } from "../gridShape";
import { normalisedWords } from "../words";
import type { LineCells } from "./recognizeCells";

/** Headers by which the columns of a table of lines are found; without headers they stand in this order. */
const columns = {
  amount: ["amount", "price", "transaction price", "value", "revenue"],
  start: ["start", "start date", "from", "begin", "service start"],
  end: ["end", "end date", "to", "until", "service end"],
  convention: ["convention", "method", "proration"],
  booked: ["booked", "booking date", "signed", "signed date", "date"],
} as const;

export type LineColumn = keyof typeof columns;

export const lineColumns = Object.keys(columns) as readonly LineColumn[];

/** Without these there is no line. */
export const requiredColumns = ["amount", "start", "end"] as const satisfies readonly LineColumn[];

/** Positions of columns in a row. */
export type LinePlaces = Readonly<Partial<Record<LineColumn, number>>>;

/** A row of a table of lines. */
export interface LineRow extends LineCells {
  /** When it was booked; blank where no column says. */
  readonly booked: CellValue;
  /** Counted from 1 in the range that was given. */
  readonly row: number;
}

/**
 * The lines of a range: with headers in any order, or amount, start, end, and where there are more columns convention
 * and booked. Blank rows are left out.
 */
export function linesFromCells(cells: CellGrid): readonly LineRow[] {
  const header = headerOf(cells[0] ?? []);
  const at = header ?? { amount: 0, start: 1, end: 2, convention: 3, booked: 4 };
  const rows = header ? cells.slice(1) : cells;
  return rows.map((row, index): LineRow => {
    const cell = (name: LineColumn): CellValue => row[at[name] ?? -1] ?? null;
    return {
      amount: cell("amount"),
      start: cell("start"),
      end: cell("end"),
      convention: cell("convention"),
      booked: cell("booked"),
      row: index + (header ? 2 : 1),
    };
  });
}

export function isBlankLine({ amount, start, end }: LineRow): boolean {
  return isBlank(amount) && isBlank(start) && isBlank(end);
}

/** Where each column stands, if the row names amount, start and end. */
function headerOf(row: readonly CellValue[]): LinePlaces | null {
  const found = linePlaces(row);
  return requiredColumns.some((name) => found[name] === undefined) ? null : found;
}

/** Where a row of headers has each column. */
export function linePlaces(row: readonly CellValue[]): LinePlaces {
  const words = row.map((cell) => (typeof cell === "string" ? normalisedWords(cell) : ""));
  const found: Partial<Record<LineColumn, number>> = {};
  for (const [name, synonyms] of Object.entries(columns)) {
    const index = words.findIndex((word) => (synonyms as readonly string[]).includes(word));
    if (index >= 0) found[name as LineColumn] = index;
  }
  return found;
}
