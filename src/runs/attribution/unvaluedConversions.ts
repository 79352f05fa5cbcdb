import type { RangeGrid } from "../../cells/RangeGrid";
import type { SourceTable } from "../../cells/table/SourceTable";
import { conversionWords } from "../../reports/attribution/bookedInSource";

/** Rows of a touch log whose channel says that they convert, and whose value is 0 or none, as COUNTIFS counts them. */
export function unvaluedConversions(grid: RangeGrid, { firstRow, lastRow, columns }: SourceTable): number {
  const [channel, value] = [columns.get("channel"), columns.get("value")];
  if (channel === undefined || value === undefined) return 0;
  const words: ReadonlySet<unknown> = new Set(conversionWords);
  let count = 0;
  for (let row = firstRow - grid.block.top; row <= lastRow - grid.block.top; row++) {
    const cells = grid.values[row];
    const name = cells?.[channel.column - grid.block.left];
    if (typeof name !== "string" || !words.has(name.toLowerCase())) continue;
    const figure = cells?.[value.column - grid.block.left];
    if (typeof figure !== "number" || figure === 0) count++;
  }
  return count;
}
