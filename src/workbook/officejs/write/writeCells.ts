import { blockName, type BlockAddress } from "../../../cells/address";
import type { Batch } from "../Batch";
import type { CellInput } from "../cellInput";

/** Rows are gathered into blocks of about so many bytes; a single row may have more. */
const bytesPerBlock = 250_000;
/** What the client adds for each part of 1,500 cells into which it cuts a block. */
const bytesPerChunk = 1_000;

/** Gives each cell of a block what it is to hold, "" for a blank. */
export async function writeCells(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockAddress,
  inputAt: (row: number, column: number) => CellInput,
): Promise<void> {
  let inputs: CellInput[][] = [];
  let bytes = 0;
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: CellInput[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(inputAt(row, column));
    inputs.push(cells);
    bytes += bytesOf(cells);
    if (bytes < bytesPerBlock && row < block.bottom) continue;
    await batch.room(bytes + bytesPerChunk);
    const part = { ...block, top: row - inputs.length + 1, bottom: row };
    sheet.getRange(blockName(part)).formulas = inputs;
    inputs = [];
    bytes = 0;
  }
}

function bytesOf(cells: readonly CellInput[]): number {
  const text = new TextEncoder().encode(JSON.stringify(cells)).length;
  return text + (cells.length * bytesPerChunk) / 1_500;
}
