import { blockName, type BlockAddress, type CellAddress } from "../../../cells/address";
import type { Batch } from "../Batch";

/** What one cell of a grid is given; null leaves it as it is. */
type GridItem = string | number | boolean | null;

/** Sets what a range is given for its cells. */
type SetGrid = (range: Excel.Range, rows: GridItem[][]) => void;

/** Cells are gathered into pieces of about so many bytes: the least that a request can be cut into. */
const bytesPerPiece = 50_000;
/** What the client adds for each part of 1,500 cells into which it cuts a piece. */
const bytesPerChunk = 1_000;

/** Gives each cell of a block an item, in pieces; rows that are all null are left out. */
export async function writeGrid(
  batch: Batch,
  sheet: Excel.Worksheet,
  block: BlockAddress,
  itemAt: (row: number, column: number) => GridItem,
  set: SetGrid,
): Promise<void> {
  const add = (row: number, column: number, rows: GridItem[][], size: number): Promise<void> =>
    addPiece(batch, sheet, set, { row, column }, rows, size);
  let rows: GridItem[][] = [];
  let bytes = 0;
  const flush = async (below: number): Promise<void> => {
    if (rows.length > 0) await add(below - rows.length, block.left, rows, bytes);
    rows = [];
    bytes = 0;
  };
  for (let row = block.top; row <= block.bottom; row++) {
    const cells: GridItem[] = [];
    for (let column = block.left; column <= block.right; column++) cells.push(itemAt(row, column));
    if (cells.every((cell) => cell === null)) {
      await flush(row);
      continue;
    }
    const rowBytes = bytesOf(cells);
    if (bytes + rowBytes > bytesPerPiece) await flush(row);
    if (rowBytes > bytesPerPiece) {
      for (const [from, part, size] of partsOf(cells)) await add(row, block.left + from, [part], size);
      continue;
    }
    rows.push(cells);
    bytes += rowBytes;
  }
  await flush(block.bottom + 1);
}

/** A row of long texts in several pieces: where each begins, its cells and their bytes. */
function* partsOf(cells: readonly GridItem[]): Generator<readonly [number, GridItem[], number]> {
  let from = 0;
  let bytes = 0;
  for (const [index, cell] of cells.entries()) {
    const more = bytesOf([cell]);
    if (index > from && bytes + more > bytesPerPiece) {
      yield [from, cells.slice(from, index), bytes];
      from = index;
      bytes = 0;
    }
    bytes += more;
  }
  yield [from, cells.slice(from), bytes];
}

async function addPiece(
  batch: Batch,
  sheet: Excel.Worksheet,
  set: SetGrid,
  { row, column }: CellAddress,
  rows: GridItem[][],
  bytes: number,
): Promise<void> {
  const place = blockName({
    top: row,
    left: column,
    bottom: row + rows.length - 1,
    right: column + rows[0]!.length - 1,
  });
  await batch.add(bytes + bytesPerChunk, () => {
    const range = sheet.getRange(place);
    set(range, rows);
    // The host need not keep what is asked for once.
    range.untrack();
  });
}

const encoder = new TextEncoder();

function bytesOf(cells: readonly GridItem[]): number {
  const text = JSON.stringify(cells);
  const bytes = /^[ -~]*$/.test(text) ? text.length : encoder.encode(text).length;
  return bytes + (cells.length * bytesPerChunk) / 1_500;
}
