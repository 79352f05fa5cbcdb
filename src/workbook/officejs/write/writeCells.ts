import { blockName, type BlockAddress } from "../../../cells/address";
import type { Batch } from "../Batch";
import type { CellInput } from "../cellInput";
import { rowBlocks } from "../rowBlocks";

/** Cells written at a time: some 100 kB. */
const cellsPerBlock = 6_000;
/** What the client adds for each part of 1,500 cells into which it cuts a block. */
const bytesPerChunk = 1_000;

/** Gives each cell of a block what it is to hold, "" for a blank. */
export async function writeCells(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockAddress,
  inputAt: (row: number, column: number) => CellInput,
): Promise<void> {
  for (const part of rowBlocks(block, cellsPerBlock)) {
    const inputs: CellInput[][] = [];
    for (let row = part.top; row <= part.bottom; row++) {
      const cells: CellInput[] = [];
      for (let column = part.left; column <= part.right; column++) cells.push(inputAt(row, column));
      inputs.push(cells);
    }
    await batch.room(bytesOf(inputs));
    sheet.getRange(blockName(part)).formulas = inputs;
  }
}

function bytesOf(inputs: readonly (readonly CellInput[])[]): number {
  const cells = inputs.length * (inputs[0]?.length ?? 0);
  return new TextEncoder().encode(JSON.stringify(inputs)).length + bytesPerChunk * (1 + cells / 1_500);
}
