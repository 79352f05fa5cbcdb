import { blockName, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { Batch } from "../Batch";
import type { CellInput } from "../../placing/cellInput";

/** Cells are gathered into pieces of about so many bytes: the least that a request can be cut into. */
const bytesPerPiece = 50_000;
/** What the client adds for each part of 1,500 cells into which it cuts a piece. */
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
  const flush = async (below: number): Promise<void> => {
    if (inputs.length === 0) return;
    await addPiece(batch, sheet, { row: below - inputs.length, column: block.left }, inputs, bytes);
    inputs = [];
    bytes = 0;
  };
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: CellInput[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(inputAt(row, column));
    const rowBytes = bytesOf(cells);
    if (bytes + rowBytes > bytesPerPiece) await flush(row);
    if (rowBytes > bytesPerPiece) {
      await addRow(batch, sheet, { row, column: block.left }, cells);
      continue;
    }
    inputs.push(cells);
    bytes += rowBytes;
  }
  await flush(block.bottom + 1);
}

/** A row of long texts goes in several pieces. */
async function addRow(
  batch: Batch,
  sheet: Excel.Worksheet,
  { row, column }: CellAddress,
  cells: readonly CellInput[],
): Promise<void> {
  let from = 0;
  let bytes = 0;
  const flush = (to: number): Promise<void> =>
    addPiece(batch, sheet, { row, column: column + from }, [cells.slice(from, to)], bytes);
  for (const [index, cell] of cells.entries()) {
    const more = bytesOf([cell]);
    if (index > from && bytes + more > bytesPerPiece) {
      await flush(index);
      from = index;
      bytes = 0;
    }
    bytes += more;
  }
  await flush(cells.length);
}

async function addPiece(
  batch: Batch,
  sheet: Excel.Worksheet,
  { row, column }: CellAddress,
  inputs: CellInput[][],
  bytes: number,
): Promise<void> {
  const place = blockName({
    top: row,
    left: column,
    bottom: row + inputs.length - 1,
    right: column + inputs[0]!.length - 1,
  });
  await batch.add(bytes + bytesPerChunk, () => {
    sheet.getRange(place).formulas = inputs;
  });
}

const encoder = new TextEncoder();

function bytesOf(cells: readonly CellInput[]): number {
  return encoder.encode(JSON.stringify(cells)).length + (cells.length * bytesPerChunk) / 1_500;
}
