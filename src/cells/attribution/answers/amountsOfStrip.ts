import { financeError } from "../../../core/errors/financeError";
import { isBlank, shownCell } from "../../argumentWord";
import type { CellValue } from "../../CellValue";
import { decimalMarkOfFile } from "../../decimalMarkOfFile";
import { amountOfCell } from "../../table/amountOfCell";

/**
 * Amounts of an argument, numbers stored as text among them; null for a blank cell.
 * @param first Cells before the first of them, for messages.
 * @throws AMOUNT_NOT_A_NUMBER, AMOUNT_AMBIGUOUS, DECIMAL_MARK_UNCLEAR, AMOUNT_IS_TEXT.
 */
export function amountsOfStrip(
  argument: string,
  cells: readonly CellValue[],
  first: number,
): readonly (number | null)[] {
  const placeOf = (index: number): string => `${argument}, row ${first + index + 1}`;
  const mark = decimalMarkOfFile(
    argument,
    [argument],
    cells.map((cell) => [cell]),
    [0],
    placeOf,
  );
  return cells.map((cell, index) => {
    if (isBlank(cell) || (typeof cell === "string" && cell.trim() === "")) return null;
    const amount = amountOfCell(cell, mark);
    if (amount !== null) return amount;
    throw financeError("AMOUNT_NOT_A_NUMBER", { place: placeOf(index), value: shownCell(cell) });
  });
}
