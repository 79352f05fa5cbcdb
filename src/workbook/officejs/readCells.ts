import { blockName, type BlockAddress } from "../../cells/address";
import { bytesPerRequest } from "./bytesPerRequest";
import { givenGrid } from "./givenGrid";
import { isAnswerTooLarge } from "./isAnswerTooLarge";
import { rowBlocks } from "../placing/rowBlocks";

/** What a property of a cell takes in an answer, on average. */
const bytesPerProperty = 15;

/** Properties that give one thing a cell. */
export type CellProperty = "values" | "valueTypes" | "formulas" | "numberFormat";

/** What was asked for, row by row. */
export type CellGrids<Asked extends CellProperty> = Readonly<Record<Asked, readonly (readonly unknown[])[]>>;

/**
 * Reads a block in requests of a size Excel answers; an answer that is too large all the same is asked for in halves.
 * @throws RANGE_NOT_READ when Excel gives no values.
 */
export async function readCells<Asked extends CellProperty>(
  sheet: Excel.Worksheet,
  sheetName: string,
  block: BlockAddress,
  properties: readonly Asked[],
): Promise<CellGrids<Asked>> {
  const empty = (): unknown[][] => Array.from({ length: block.bottom - block.top + 1 }, () => []);
  const grids = Object.fromEntries(properties.map((property) => [property, empty()])) as Record<
    Asked,
    unknown[][]
  >;
  let waiting = rowBlocks(block, bytesPerRequest / (bytesPerProperty * properties.length));
  while (waiting.length > 0) {
    const [part, ...later] = waiting as [BlockAddress, ...BlockAddress[]];
    const range = sheet.getRange(blockName(part)).load([...properties]);
    try {
      await sheet.context.sync();
    } catch (problem) {
      const cells = (part.bottom - part.top + 1) * (part.right - part.left + 1);
      if (!isAnswerTooLarge(problem) || cells === 1) throw problem;
      waiting =
        part.top < part.bottom
          ? rowBlocks({ ...block, top: part.top }, Math.ceil(cells / 2))
          : [...columnHalves(part), ...later];
      continue;
    }
    for (const property of properties) {
      for (const [down, row] of givenGrid(range[property], sheetName, part).entries()) {
        grids[property][part.top - block.top + down]!.push(...row);
      }
    }
    waiting = later;
  }
  return grids;
}

function columnHalves(block: BlockAddress): readonly BlockAddress[] {
  const middle = Math.floor((block.left + block.right) / 2);
  return [
    { ...block, right: middle },
    { ...block, left: middle + 1 },
  ];
}
