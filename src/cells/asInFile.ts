import type { RangeGrid } from "./RangeGrid";
import type { RowOrigin } from "./typedTable";

/** Cells of a data sheet as they stand in the text file that they came from, so that messages name its cells. */
export function asInFile(grid: RangeGrid, { name, headerRow }: RowOrigin): RangeGrid {
  const down = headerRow - grid.block.top;
  const block = { ...grid.block, top: headerRow, bottom: grid.block.bottom + down };
  return { ...grid, sheet: name, block };
}
