import { financeError } from "../../core/errors/financeError";
import { CellError, type CellValue } from "../CellValue";
import type { DecimalMark } from "../amountText";
import { amountOfCell } from "../table/amountOfCell";
import { knownWord } from "../table/knownWord";
import { yesOrNo } from "../table/yesOrNo";
import type { BadCells } from "./BadCells";
import type { TableColumns } from "./TableColumns";

/** How often each row says that it converts; NaN where the cell is blank. Yes and no are 1 and 0; what is neither is a bad cell. */
export function conversionColumn(
  source: TableColumns<string>,
  column: number,
  mark: DecimalMark,
  bad: BadCells,
): Float64Array {
  const { rows } = source;
  const said = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const cell = rows[row]![column] ?? null;
    const count = countOf(cell, mark);
    if (count === null) bad.notNumber(row, column, cell);
    else if (count < 0)
      bad.add(row, column, (place) => financeError("NUMBER_NEGATIVE", { place, value: count }));
    said[row] = count ?? 0;
  }
  return said;
}

function countOf(cell: CellValue, mark: DecimalMark): number | null {
  if (cell === null) return NaN;
  if (typeof cell === "number") return cell;
  if (typeof cell === "boolean") return Number(cell);
  if (cell instanceof CellError) return null;
  if (cell.trim() === "") return NaN;
  const word = knownWord(cell, yesOrNo);
  return word === null ? amountOfCell(cell, mark) : Number(word === "yes");
}
