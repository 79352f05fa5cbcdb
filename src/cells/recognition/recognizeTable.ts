import { FinanceError, financeError } from "../../core/errors/financeError";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { Period } from "../../core/dates/period";
import { recognisedIn } from "../../core/revenue/recognition/schedule/recognisedThrough";
import type { Line } from "../../core/revenue/recognition/schedule/shareThrough";
import { isBlank } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import type { CellGrid } from "../gridShape";
import type { DateSystem } from "../serialDate";
import { errorIn } from "./dayCell";
import { isBlankLine, linesFromCells, type LineRow } from "./lineCells";
import { digitsFromCell, lineFromCells, minorFromCell, windowFromCells } from "./recognitionArguments";

/**
 * Revenue of many lines, one row a line and one column a period, in major units. A line that cannot be read gives its
 * error in its own row; a blank one gives blanks.
 * @param periods A row or column of days, each for its calendar month; or two of them, from and to.
 * @throws PERIODS_SHAPE when it is neither, and what reading a period throws.
 */
export function recognizeTable(
  lines: CellGrid,
  periods: CellGrid,
  convention: CellValue,
  digitsCell: CellValue,
  system: DateSystem,
): CellValue[][] {
  const digits = digitsFromCell(digitsCell);
  const windows = windowsOf(periods, system);
  return linesFromCells(lines).map((row) => {
    if (isBlankLine(row)) return windows.map(() => "");
    const read = readLine(row, convention, digits, system);
    if (read instanceof CellError) return windows.map(() => read);
    return windows.map((window) => amountFromMinor(recognisedIn(read.minor, read.line, window), digits));
  });
}

/** A line of a table: its amount in minor units and how it is spread, or the error that stands for it. */
export function readLine(
  row: LineRow,
  convention: CellValue,
  digits: number,
  system: DateSystem,
): { readonly minor: number; readonly line: Line } | CellError {
  const error = errorIn([row.amount, row.start, row.end, row.convention]);
  if (error) return error;
  const place = (argument: string): string => `${argument}, row ${row.row}`;
  try {
    const cells = isBlank(row.convention) ? { ...row, convention } : row;
    return {
      minor: minorFromCell(place("amount"), row.amount, digits),
      line: lineFromCells(place, cells, system),
    };
  } catch (problem) {
    if (problem instanceof FinanceError) return new CellError(problem.cell, problem.message);
    throw problem;
  }
}

/** The windows that a range of periods names. */
export function windowsOf(periods: CellGrid, system: DateSystem): readonly Period[] {
  return pairsOf(periods).map(([from = null, to = null]) => windowFromCells(from, to, system));
}

/** From and to, one pair a window. */
function pairsOf(periods: CellGrid): CellGrid {
  const columns = periods[0]?.length ?? 0;
  if (periods.length === 1) return (periods[0] ?? []).map((cell) => [cell]);
  if (columns <= 2) return periods;
  const [from, to] = periods;
  if (periods.length === 2) return from!.map((cell, column) => [cell, to![column] ?? null]);
  throw financeError("PERIODS_SHAPE", { rows: periods.length });
}
