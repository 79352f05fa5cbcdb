import { blockName, cellName, type BlockAddress } from "../../cells/address";
import { placeOf } from "../../cells/place";
import { financeError } from "../../core/errors/financeError";
import type { InsertedCell } from "../CellInserter";
import { inputOfValue } from "../placing/cellInput";

/** Writes cells into a block that is empty. @throws CELLS_IN_USE. */
export async function insertCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
  block: BlockAddress,
  rows: readonly (readonly (InsertedCell | null)[])[],
): Promise<void> {
  const area = sheet.getRange(blockName(block)).load("values,valueTypes,formulas");
  await context.sync();
  refuseTaken(area, name, block);
  for (const [down, cells] of rows.entries()) {
    for (const [right, cell] of cells.entries()) {
      if (!cell) continue;
      const range = sheet.getRange(cellName({ row: block.top + down, column: block.left + right }));
      if (cell.numberFormat !== undefined) range.numberFormat = [[cell.numberFormat]];
      const input = cell.formula ?? (cell.value === undefined ? undefined : inputOfValue(cell.value));
      if (input !== undefined) range.formulas = [[input]];
    }
  }
  await context.sync();
}

function refuseTaken({ values, valueTypes, formulas }: Excel.Range, name: string, block: BlockAddress): void {
  for (const [down, types] of valueTypes.entries()) {
    for (const [right, type] of (types as readonly string[]).entries()) {
      if (type === "Empty" && formulas[down]![right] === "") continue;
      throw financeError("CELLS_IN_USE", {
        place: placeOf(name, block.top + down, block.left + right),
        value: JSON.stringify(values[down]![right]),
        needed: blockName(block),
      });
    }
  }
}
