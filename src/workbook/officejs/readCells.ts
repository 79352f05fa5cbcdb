import { blockName, type BlockAddress } from "../../cells/address";
import { bytesPerRequest } from "./bytesPerRequest";
import { givenGrid } from "./givenGrid";
import { isAnswerTooLarge } from "./isAnswerTooLarge";
import { rowBlocks } from "./rowBlocks";

/** What a property of a cell takes in an answer, on average. */
const bytesPerProperty = 15;

/** Properties that give one thing a cell. */
export type CellProperty = "values" | "valueTypes" | "formulas" | "numberFormat";

export type CellGrids = Readonly<Record<CellProperty, readonly (readonly unknown[])[]>>;

/**
 * Reads a block in requests of a size Excel answers; an answer that is too large all the same is asked for in halves.
 * @throws RANGE_NOT_READ when Excel gives no values.
 */
export async function readCells(
  sheet: Excel.Worksheet,
  sheetName: string,
  block: BlockAddress,
  properties: readonly CellProperty[],
): Promise<CellGrids> {
  const grids: Record<CellProperty, unknown[][]> = {
    values: [],
    valueTypes: [],
    formulas: [],
    numberFormat: [],
  };
  const waiting = [...rowBlocks(block, bytesPerRequest / (bytesPerProperty * properties.length))];
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const range = sheet.getRange(blockName(part)).load([...properties]);
    try {
      await sheet.context.sync();
    } catch (problem) {
      const cells = (part.bottom - part.top + 1) * (part.right - part.left + 1);
      if (!isAnswerTooLarge(problem) || part.top === part.bottom) throw problem;
      waiting.unshift(...rowBlocks(part, Math.ceil(cells / 2)));
      continue;
    }
    for (const property of properties) {
      for (const row of givenGrid(range[property], sheetName, part)) grids[property].push([...row]);
    }
  }
  return grids;
}
