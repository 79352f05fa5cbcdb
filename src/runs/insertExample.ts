import {
  blockName,
  cellName,
  maxColumns,
  maxRows,
  type BlockAddress,
  type CellAddress,
} from "../cells/address";
import { sheetPrefix } from "../cells/place";
import { serialFromDate, type DateSystem } from "../cells/serialDate";
import { isoDate } from "../core/dates/isoDate";
import { financeError } from "../core/errors/financeError";
import type { CellInserter, InsertedCell } from "../workbook/CellInserter";
import type { GuidedExample, GuidedFunction } from "./FunctionGuide";

/** Cells of an example, and the block that they and its result need. */
interface PlacedExample {
  readonly rows: readonly (readonly (InsertedCell | null)[])[];
  readonly block: BlockAddress;
}

const dateFormat = "yyyy-mm-dd";

/**
 * Puts an example where the user is: each argument with its name, and below them the formula that reads their cells.
 * @returns The block that it takes, with its sheet.
 * @throws CELLS_IN_USE where a cell there is not empty, or the sheet ends.
 */
export async function insertExample(
  inserter: CellInserter,
  { parameters, name }: GuidedFunction,
  example: GuidedExample,
  at: CellAddress & { readonly sheet: string },
  system: DateSystem,
): Promise<string> {
  const { rows, block } = placedExample(name, parameters, example, at, system);
  if (block.bottom >= maxRows || block.right >= maxColumns) {
    const place = sheetPrefix(at.sheet) + cellName(at);
    throw financeError("CELLS_IN_USE", { place, value: "the edge of the sheet", needed: blockName(block) });
  }
  await inserter.insertCells(at.sheet, block, rows);
  return sheetPrefix(at.sheet) + blockName(block);
}

/** Names in the first column, values beside them, the formula last; its result spills to the right and down. */
function placedExample(
  name: string,
  parameters: GuidedFunction["parameters"],
  { inputs, resultRows, resultColumns, dateColumns }: GuidedExample,
  at: CellAddress,
  system: DateSystem,
): PlacedExample {
  const rows: (InsertedCell | null)[][] = [];
  const references = inputs.map((cells, position) => {
    if (!cells) return "";
    const top = at.row + rows.length;
    for (const [index, row] of cells.entries()) {
      const label = index === 0 ? { value: parameters[position]!.name } : null;
      rows.push([label, ...row.map((value) => inputCell(value, system))]);
    }
    return reference({
      top,
      left: at.column + 1,
      bottom: top + cells.length - 1,
      right: at.column + cells[0]!.length,
    });
  });
  const formula = `=${name}(${references.join(",").replace(/,+$/, "")})`;
  const resultTop = rows.length;
  rows.push([{ value: "result" }, { formula }]);
  for (let down = 0; down < resultRows; down++) {
    for (const column of dateColumns) {
      const cells = (rows[resultTop + down] ??= [null]);
      cells[1 + column] = { ...cells[1 + column], numberFormat: dateFormat };
    }
  }
  const width = Math.max(1 + resultColumns, ...rows.map((row) => row.length));
  const bottom = at.row + resultTop + resultRows - 1;
  return { rows, block: { top: at.row, left: at.column, bottom, right: at.column + width - 1 } };
}

/** Days are written as dates: a text is none in cells that calculate with it. */
function inputCell(value: string | number | boolean, system: DateSystem): InsertedCell {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return { value };
  return { value: serialFromDate(isoDate(value), system), numberFormat: dateFormat };
}

function reference(block: BlockAddress): string {
  const isCell = block.top === block.bottom && block.left === block.right;
  return isCell ? cellName({ row: block.top, column: block.left }) : blockName(block);
}
