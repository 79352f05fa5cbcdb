import { amountFromText } from "../amountText";
import { CellError, type CellValue } from "../CellValue";
import { isBlankCell } from "../totalRows";

/** What the cells of a column hold, blank ones left out. */
export interface ColumnContents {
  readonly filled: number;
  readonly numbers: number;
  /** Texts that read as a number. */
  readonly numericTexts: number;
  /** Texts that do not. */
  readonly texts: number;
  readonly errors: number;
  /** How many texts differ. */
  readonly distinctTexts: number;
  /** The first of the cells. */
  readonly sample: readonly CellValue[];
}

const sampled = 200;

/** Counts what stands in a column. */
export function columnContents(rows: readonly (readonly CellValue[])[], index: number): ColumnContents {
  const seen = new Map<string, boolean>();
  const sample: CellValue[] = [];
  let [filled, numbers, numericTexts, texts, errors] = [0, 0, 0, 0, 0];
  for (const row of rows) {
    const cell = row[index] ?? null;
    if (isBlankCell(cell)) continue;
    filled++;
    if (sample.length < sampled) sample.push(cell);
    if (typeof cell === "number") numbers++;
    else if (cell instanceof CellError) errors++;
    else if (typeof cell === "string") {
      const isNumeric = seen.get(cell) ?? isNumericText(cell);
      seen.set(cell, isNumeric);
      if (isNumeric) numericTexts++;
      else texts++;
    }
  }
  return { filled, numbers, numericTexts, texts, errors, distinctTexts: seen.size, sample };
}

function isNumericText(text: string): boolean {
  return amountFromText(text, ".") !== null || amountFromText(text, ",") !== null;
}
