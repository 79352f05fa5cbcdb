import { financeError, type FinanceError } from "../core/errors/financeError";
import { amountFromText, isPointUnclear, type DecimalMark } from "./amountText";
import type { CellValue } from "./CellValue";

/**
 * One file has one decimal mark: the one that some amount of it can only have.
 * @param amounts Positions of the columns that hold amounts.
 * @param placeOf Names a cell by its row and column, where some cells may be numbers: text among them is told by its cell.
 * @throws AMOUNT_AMBIGUOUS when two amounts need different marks.
 * @throws DECIMAL_MARK_UNCLEAR when points may be decimals or thousands, and nothing tells which; AMOUNT_IS_TEXT for the first
 * such text where other amounts are numbers.
 */
export function decimalMarkOfFile(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  amounts: readonly number[],
  placeOf?: (row: number, column: number) => string,
): DecimalMark {
  const found: Partial<Record<DecimalMark, { readonly text: string; readonly header: string }>> = {};
  const texts: string[] = [];
  for (const index of amounts) {
    for (const row of rows) {
      const text = row[index];
      if (typeof text !== "string" || text.trim() === "") continue;
      texts.push(text);
      const [point, comma] = [amountFromText(text, ".") !== null, amountFromText(text, ",") !== null];
      if (point !== comma) found[point ? "." : ","] ??= { text, header: headers[index]! };
    }
  }
  if (found["."] && found[","]) {
    throw financeError("AMOUNT_AMBIGUOUS", {
      column: `${name}, ${found["."].header}`,
      first: JSON.stringify(found["."].text),
      second: JSON.stringify(found[","].text),
    });
  }
  if (found[","]) return ",";
  if (!found["."] && isPointUnclear(texts)) {
    if (placeOf && amounts.some((column) => rows.some((row) => typeof row[column] === "number"))) {
      throw textAmongNumbers(rows, amounts, placeOf);
    }
    const value = JSON.stringify(texts.find((text) => text.includes(".")));
    throw financeError("DECIMAL_MARK_UNCLEAR", { file: name, value });
  }
  return ".";
}

/** The first text with a point. */
function textAmongNumbers(
  rows: readonly (readonly CellValue[])[],
  amounts: readonly number[],
  placeOf: (row: number, column: number) => string,
): FinanceError {
  const isPointed = (cell: CellValue | undefined): boolean => typeof cell === "string" && cell.includes(".");
  const row = rows.findIndex((cells) => amounts.some((column) => isPointed(cells[column])));
  const column = amounts.find((each) => isPointed(rows[row]![each]))!;
  return financeError("AMOUNT_IS_TEXT", {
    place: placeOf(row, column),
    value: JSON.stringify(rows[row]![column]),
  });
}
