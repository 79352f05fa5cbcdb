import { blockName, type BlockAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { RangeGrid } from "../../cells/RangeGrid";
import { financeError } from "../../core/errors/financeError";
import { blocksMeet } from "../placing/blocks";
import { blockOfRange, blockProperties } from "./blockOfRange";
import { valueOfCell } from "./cellInput";
import { readCells } from "./readCells";
import { supports } from "./supports";

/**
 * Reads a block; only its part inside the used range is asked for, so that whole columns can be read.
 * @throws SHEET_MISSING.
 */
export async function readGrid(
  context: Excel.RequestContext,
  sheetName: string,
  block: BlockAddress,
): Promise<RangeGrid> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(sheetName).load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load(blockProperties);
  const range = sheet.getRange(blockName(block));
  // Merged areas are told from 1.13 on; before that blanks inside the data are all there is to see.
  const areas = supports("1.13") ? range.getMergedAreasOrNullObject() : null;
  areas?.areas.load(blockProperties.map((property) => `items/${property}`).join());
  worksheets.load("items/name");
  await context.sync();
  if (sheet.isNullObject) {
    const sheets = worksheets.items.map(({ name }) => name).join(", ");
    throw financeError("SHEET_MISSING", { sheet: sheetName, sheets });
  }
  const merged = areas && !areas.isNullObject ? areas.areas.items.map(blockOfRange) : [];
  return {
    sheet: sheet.name,
    block,
    values: await valuesOf(sheet, block, used.isNullObject ? null : blockOfRange(used)),
    merged: merged.filter((area) => blocksMeet(area, block)),
  };
}

async function valuesOf(
  sheet: Excel.Worksheet,
  block: BlockAddress,
  used: BlockAddress | null,
): Promise<CellValue[][]> {
  const width = block.right - block.left + 1;
  const values = Array.from({ length: block.bottom - block.top + 1 }, () =>
    new Array<CellValue>(width).fill(null),
  );
  if (!used || !blocksMeet(block, used)) return values;
  const part = {
    top: Math.max(block.top, used.top),
    left: Math.max(block.left, used.left),
    bottom: Math.min(block.bottom, used.bottom),
    right: Math.min(block.right, used.right),
  };
  const grids = await readCells(sheet, sheet.name, part, ["values", "valueTypes"]);
  for (const [down, row] of grids.values.entries()) {
    const target = values[part.top - block.top + down]!;
    for (const [across, value] of row.entries()) {
      const type = String(grids.valueTypes[down]![across]);
      target[part.left - block.left + across] = valueOfCell({ value, type });
    }
  }
  return values;
}
