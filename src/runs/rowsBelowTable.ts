import { blockName } from "../cells/address";
import type { CellValue } from "../cells/CellValue";
import { placeOf } from "../cells/place";
import type { Finding } from "../cells/problems";
import { totalsBelow } from "../cells/table/totalsBelow";
import { isBlankCell, isBlankRow } from "../cells/totalRows";
import type { Workbook } from "../workbook/Workbook";
import { counted } from "../core/errors/counted";
import type { TableCandidate } from "./tableCandidates";

/**
 * A finding where rows stand directly below an Excel table that did not grow with them, for they are not read. Totals below it
 * are none; other tables are not looked into.
 */
export async function rowsBelowTable(
  workbook: Workbook,
  { place: { sheet, table: name }, wanted, columns }: TableCandidate,
): Promise<readonly Finding[]> {
  if (name === null) return [];
  const [tables, sheets] = await Promise.all([workbook.tables(), workbook.sheets()]);
  const table = tables.find((each) => each.name === name);
  const used = sheets.find((each) => each.name === sheet)?.used;
  if (!table || !used) return [];
  const { left, right, bottom: last } = table.block;
  const others = tables.filter(
    ({ sheet: on, block }) => on === sheet && block.top > last && block.left <= right && block.right >= left,
  );
  const top = last + 1;
  const bottom = Math.min(used.bottom, ...others.map(({ block }) => block.top - 1));
  const read = async (to: number): Promise<readonly (readonly CellValue[])[]> =>
    bottom < top ? [] : (await workbook.read(sheet, { top, left, bottom: to, right })).values;
  /** Up to the first blank row, without the totals at their end, which are looked for below a row of headers. */
  const dataRows = (rows: readonly (readonly CellValue[])[]): number => {
    const blank = rows.findIndex(isBlankRow);
    const found = blank < 0 ? rows : rows.slice(0, blank);
    return found.length - totalsBelow([[], ...found], wanted.columns, columns, true);
  };
  if (dataRows(await read(top)) === 0) return [];
  const rows = await read(bottom);
  const count = dataRows(rows);
  const follow = counted(
    count,
    "row follows directly below it and is",
    "rows follow directly below it and are",
  );
  const whole = blockName({ ...table.block, bottom: last + count });
  return [
    {
      code: "ROWS_BELOW_TABLE",
      text: `${name} ends at row ${last + 1}; ${follow} not read. Extend the table to ${whole} (drag its corner), or leave an empty row below it.`,
      rows: count,
      cell: placeOf(sheet, top, left + rows[0]!.findIndex((value) => !isBlankCell(value))),
    },
  ];
}
