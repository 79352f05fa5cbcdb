import { financeError } from "../core/errors/financeError";
import { amountFromText, isPointUnclear, type DecimalMark } from "./amountText";
import type { CellValue } from "./CellValue";

/**
 * One file has one decimal mark: the one that some amount of it can only have.
 * @param amounts Positions of the columns that hold amounts.
 * @throws AMOUNT_AMBIGUOUS when two amounts need different marks.
 * @throws DECIMAL_MARK_UNCLEAR when points may be decimals or thousands, and nothing tells which.
 */
export function decimalMarkOfFile(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  amounts: readonly number[],
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
    const value = JSON.stringify(texts.find((text) => text.includes(".")));
    throw financeError("DECIMAL_MARK_UNCLEAR", { file: name, value });
  }
  return ".";
}
