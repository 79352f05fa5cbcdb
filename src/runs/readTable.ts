import type { FoundTable } from "../cells/table/FoundTable";
import { totalsBelow } from "../cells/table/totalsBelow";
import { isBlankRow } from "../cells/totalRows";
import type { Workbook } from "../workbook/Workbook";
import type { TableCandidate } from "./tableCandidates";

/** The cells of a table, trailing totals left out unless its reader keeps them; null where it has no rows. */
export async function readTable(
  workbook: Workbook,
  { place, headers, firstDataRow, columns, wanted }: TableCandidate,
): Promise<FoundTable | null> {
  const grid = await workbook.read(place.sheet, place.block);
  const rows = grid.values.slice(firstDataRow);
  if (place.table === null) {
    if (!wanted.keepsTotals) rows.length -= totalsBelow(rows, wanted.columns, columns);
    while (rows.length > 0 && isBlankRow(rows.at(-1)!)) rows.pop();
  }
  if (rows.every(isBlankRow)) return null;
  const { top, left } = place.block;
  const firstRow = top + firstDataRow;
  const lastRow = firstRow + rows.length - 1;
  const all = headers.map((header, index) => ({ header, column: left + index }));
  return {
    sheet: grid.sheet,
    table: place.table,
    firstRow,
    lastRow,
    ...(place.table === null ? { bottom: place.block.bottom } : {}),
    columns: new Map([...columns].map(([role, index]) => [role, all[index]!])),
    headers: all.filter(({ header }) => header !== ""),
    grid: {
      ...grid,
      block: { ...place.block, bottom: lastRow },
      values: grid.values.slice(0, lastRow - top + 1),
    },
  };
}
