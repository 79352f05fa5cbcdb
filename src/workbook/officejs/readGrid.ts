import { blockName, type BlockAddress } from "../../cells/address";
import type { CellValue } from "../../cells/CellValue";
import type { RangeGrid } from "../../cells/RangeGrid";
import { financeError } from "../../core/errors/financeError";
import { blocksMeet } from "../placing/blocks";
import { blockOfRange, blockProperties } from "./blockOfRange";
import { valueOfCell } from "./cellInput";
import { givenGrid } from "./givenGrid";
import { isAnswerTooLarge } from "./isAnswerTooLarge";
import { readCells, type CellGrids } from "./readCells";
import { supports } from "./supports";

/** Cells that are read at once, without a look at what is used. */
const smallBlock = 5_000;

/**
 * Reads a block; of a large one only its part inside the used range, so that whole columns can be read.
 * @throws SHEET_MISSING.
 */
export async function readGrid(
  context: Excel.RequestContext,
  sheetName: string,
  block: BlockAddress,
  isSmall = (block.bottom - block.top + 1) * (block.right - block.left + 1) <= smallBlock,
): Promise<RangeGrid> {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(sheetName).load("name");
  const used = sheet.getUsedRangeOrNullObject(true).load(blockProperties);
  const range = sheet.getRange(blockName(block));
  // Merged areas are told from 1.13 on; before that blanks inside the data are all there is to see.
  const areas = supports("1.13") ? range.getMergedAreasOrNullObject() : null;
  if (isSmall) range.load("values,valueTypes");
  areas?.areas.load(blockProperties.map((property) => `items/${property}`).join());
  worksheets.load("items/name");
  try {
    await context.sync();
  } catch (problem) {
    if (isSmall && isAnswerTooLarge(problem)) return readGrid(context, sheetName, block, false);
    throw problem;
  }
  if (sheet.isNullObject) {
    const sheets = worksheets.items.map(({ name }) => name).join(", ");
    throw financeError("SHEET_MISSING", { sheet: sheetName, sheets });
  }
  const merged = areas && !areas.isNullObject ? areas.areas.items.map(blockOfRange) : [];
  return {
    sheet: sheet.name,
    block,
    values: isSmall
      ? valuesOfCells({
          values: givenGrid(range.values, sheet.name, block),
          valueTypes: givenGrid(range.valueTypes, sheet.name, block),
        })
      : await valuesInside(sheet, block, used.isNullObject ? null : blockOfRange(used)),
    merged: merged.filter((area) => blocksMeet(area, block)),
  };
}

/** Values of cells that were read with their kinds. */
function valuesOfCells({ values, valueTypes }: CellGrids<"values" | "valueTypes">): CellValue[][] {
  return values.map((row, down) =>
    row.map((value, across) => valueOfCell({ value, type: String(valueTypes[down]![across]) })),
  );
}

/** Values of a large block: only its part inside the used range is asked for. */
async function valuesInside(
  sheet: Excel.Worksheet,
  block: BlockAddress,
  used: BlockAddress | null,
): Promise<readonly (readonly CellValue[])[]> {
  const blank = new Array<CellValue>(block.right - block.left + 1).fill(null);
  // A whole column has a million rows: those without content share one.
  const values = new Array<readonly CellValue[]>(block.bottom - block.top + 1).fill(blank);
  if (!used || !blocksMeet(block, used)) return values;
  const part = {
    top: Math.max(block.top, used.top),
    left: Math.max(block.left, used.left),
    bottom: Math.min(block.bottom, used.bottom),
    right: Math.min(block.right, used.right),
  };
  const grids = await readCells(sheet, sheet.name, part, ["values", "valueTypes"]);
  for (const [down, row] of valuesOfCells(grids).entries()) {
    const filled = [...blank];
    filled.splice(part.left - block.left, row.length, ...row);
    values[part.top - block.top + down] = filled;
  }
  return values;
}
