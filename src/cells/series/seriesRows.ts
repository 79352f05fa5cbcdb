import { financeError } from "../../core/errors/financeError";
import type { CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import { totalsFinding } from "../ledgerFindings";
import { placeOf } from "../place";
import type { Finding } from "../problems";
import type { RangeGrid } from "../RangeGrid";
import { isBlankCell, trailingTotals } from "../totalRows";
import { columnNamed } from "./columnNamed";
import { filledDown } from "./filledDown";
import type { PeriodColumns, SeriesLayout } from "./SeriesLayout";

/** A row of data, and where it stands in its block. */
export interface SeriesRow {
  readonly cells: readonly CellValue[];
  readonly row: number;
}

/**
 * The rows that hold series: blank ones, headers that are repeated, totals at the end and rows that `where` does not want
 * are left out; a label that is merged over rows stands in each of them.
 * @throws HEADER_MISSING, HEADER_TWICE, WORD_UNKNOWN for a condition that no row meets.
 */
export function seriesRows(
  grid: RangeGrid,
  layout: SeriesLayout,
  where: Readonly<Record<string, string>> = {},
): { readonly rows: readonly SeriesRow[]; readonly findings: readonly Finding[] } {
  const telling = [...layout.labels, ...layout.values];
  const top = layout.firstDataRow;
  const filled = filledDown(unmerged(grid, layout).slice(top), layout.filledDown)
    .map((cells, at) => ({ cells, row: top + at }))
    .filter(({ cells }) => telling.some((index) => !isBlankCell(cells[index])) && !isHeader(cells, layout));
  const rows = Object.entries(where).reduce(
    (left, [header, value]) => rowsWhere(left, layout.headers, header, value),
    filled,
  );
  const totals = layout.periods ? totalsBelow(rows, layout, layout.periods) : 0;
  const kept = rows.slice(0, rows.length - totals);
  const { sheet, block } = grid;
  const cell = placeOf(sheet, block.top + (rows[kept.length]?.row ?? 0), block.left);
  return { rows: kept, findings: totalsFinding(totals, cell) };
}

function totalsBelow(
  rows: readonly SeriesRow[],
  { labels, values }: SeriesLayout,
  periods: PeriodColumns,
): number {
  const period = "column" in periods ? periods.column : periods.year;
  const cells = rows.map((row) => row.cells);
  const last = cells.at(-1);
  const isUnnamed = last !== undefined && [period, ...labels].every((index) => isBlankCell(last[index]));
  if (isUnnamed && isSumOf(last, cells.slice(0, -1), values)) return 1;
  return trailingTotals(cells, labels[0] ?? period, period, false);
}

/** Whether a row repeats the sum of others in every column of values. */
function isSumOf(
  row: readonly CellValue[],
  others: readonly (readonly CellValue[])[],
  values: readonly number[],
): boolean {
  const figures = values.filter((index) => typeof row[index] === "number");
  return (
    others.length > 1 &&
    figures.length > 0 &&
    figures.every((index) => {
      const numbers = others.map((cells) => cells[index]).filter((cell) => typeof cell === "number");
      const sum = numbers.reduce((total, number) => total + number, 0);
      return Math.abs(sum - (row[index] as number)) <= 1e-9 * Math.abs(sum);
    })
  );
}

/** Headers once more, as at the top of each printed page. */
function isHeader(cells: readonly CellValue[], { headers }: SeriesLayout): boolean {
  let same = 0;
  for (let index = 0; index < headers.length; index++) {
    const cell = cells[index] ?? null;
    if (isBlankCell(cell)) continue;
    const isSame =
      typeof cell === "number"
        ? cell === Number(headers[index])
        : labelFromCell(cell).trim() === headers[index];
    if (headers[index] === "" || !isSame) return false;
    same++;
  }
  return same > 1;
}

function rowsWhere(
  rows: readonly SeriesRow[],
  headers: readonly string[],
  header: string,
  value: string,
): SeriesRow[] {
  const column = columnNamed(headers, header, "where");
  const wanted = value.trim().toLowerCase();
  const own = ({ cells }: SeriesRow): string => labelFromCell(cells[column] ?? null).trim();
  const found = rows.filter((row) => own(row).toLowerCase() === wanted);
  if (found.length > 0) return found;
  const known = [...new Set(rows.map(own))].slice(0, 10).join(", ");
  throw financeError("WORD_UNKNOWN", { argument: `where ${header}`, value: JSON.stringify(value), known });
}

function unmerged(
  { values, merged, block }: RangeGrid,
  { labels, periods, firstDataRow }: SeriesLayout,
): RangeGrid["values"] {
  const columns = [
    ...labels,
    ...(periods === null ? [] : "column" in periods ? [periods.column] : [periods.year]),
  ];
  const areas = merged.filter(({ top, bottom }) => bottom > top && top - block.top >= firstDataRow);
  if (areas.length === 0) return values;
  const rows = values.map((row) => [...row]);
  for (const { top, left, bottom, right } of areas) {
    const cell = values[top - block.top]?.[left - block.left] ?? null;
    for (const column of columns.filter((each) => each + block.left >= left && each + block.left <= right)) {
      for (let row = top; row <= Math.min(bottom, block.bottom); row++) rows[row - block.top]![column] = cell;
    }
  }
  return rows;
}
