import { financeError, type FinanceError } from "../core/errors/financeError";
import { isWholeMinor, largestExactMinor, minorFromAmount } from "../core/money/minorUnits";
import { amountColumn, type AmountColumn } from "../core/table/amountColumn";
import { amountFromText } from "./amountText";
import { CellError, type CellValue } from "./CellValue";
import type { GridColumn } from "./dimensionColumn";
import { placeOf } from "./place";
import type { Problems } from "./problems";

/** Decimals beyond which an amount is rounded: prices per unit have them, postings do not. */
const mostDigits = 6;

/** A column of amounts and what was met in it. */
export interface AmountCells {
  readonly column: AmountColumn;
  /** Rows whose cell is blank, or a dash that stands for zero. */
  readonly blanks: number;
  readonly dashes: number;
}

/** Decimals that the numbers of a column need: at least the currency's, at most six. */
export function digitsNeeded(
  source: GridColumn,
  currencyDigits: number,
): { digits: number; firstFiner: number | null } {
  let digits = currencyDigits;
  let firstFiner: number | null = null;
  for (let row = 0; row < source.rows.length && digits < mostDigits; row++) {
    const value = source.rows[row]![source.index];
    if (typeof value !== "number" || isWholeMinor(value, digits)) continue;
    firstFiner ??= row;
    while (digits < mostDigits && !isWholeMinor(value, digits)) digits++;
  }
  return { digits, firstFiner };
}

/** A column of amounts as integer minor units; every cell that is no amount is a problem. */
export function amountCells(
  name: string,
  source: GridColumn,
  digits: number,
  problems: Problems,
): AmountCells {
  const { rows, index } = source;
  const minor = new Float64Array(rows.length);
  const largest = largestExactMinor / 10 ** digits;
  let blanks = 0;
  let dashes = 0;
  for (let row = 0; row < minor.length; row++) {
    const value = rows[row]![index] ?? null;
    if (typeof value === "number" && Math.abs(value) <= largest) {
      minor[row] = minorFromAmount(value, digits);
    } else if (value === null || value === "") {
      blanks++;
    } else if (typeof value === "string" && amountFromText(value, ".")?.kind === "dash for zero") {
      dashes++;
    } else {
      problems.add(amountProblem(value, placeOf(source.sheet, source.firstRow + row, source.column)));
    }
  }
  return { column: amountColumn(name, minor, digits), blanks, dashes };
}

/** Why a cell is no amount. */
export function amountProblem(value: CellValue, place: string): FinanceError {
  if (value instanceof CellError) return financeError("CELL_ERROR", { place, value: value.code });
  if (typeof value === "number") {
    return financeError("AMOUNT_TOO_LARGE", { place, value, limit: "2^53 minor units" });
  }
  const shown = JSON.stringify(value);
  if (typeof value === "string" && (amountFromText(value, ".") ?? amountFromText(value, ","))) {
    return financeError("AMOUNT_IS_TEXT", { place, value: shown });
  }
  return financeError("AMOUNT_NOT_A_NUMBER", { place, value: shown });
}
