import { cellName } from "../../cells/address";
import { isBlank, shownCell } from "../../cells/argumentWord";
import type { CellValue } from "../../cells/CellValue";
import { findHeaderRowBy } from "../../cells/headerRow";
import { labelFromCell } from "../../cells/labelFromCell";
import { sheetPrefix } from "../../cells/place";
import { Problems } from "../../cells/problems";
import { pagesOf, type RangeGrid } from "../../cells/RangeGrid";
import { closedPeriod } from "../../cells/recognition/contracts/closedPeriod";
import { statusWords } from "../../cells/recognition/contracts/contractWords";
import { knownWord } from "../../cells/table/knownWord";
import { periodOfCell } from "../../cells/table/periodOfCell";
import { columnsOf } from "../../cells/table/TableSpec";
import { isBlankRow } from "../../cells/totalRows";
import { financeError } from "../../core/errors/financeError";
import { closedColumns, type ClosedColumn } from "../../reports/revenue/closed/closedColumns";
import type { ClosedRow } from "../../reports/revenue/closed/ClosedRow";
import { logColumns, type LogColumn, type LogEntry } from "../../reports/revenue/closed/LogEntry";
import { closedPeriodsReport, closeLogReport } from "../../reports/revenue/closedPeriodsReport";
import type { Workbook } from "../../workbook/Workbook";
import { findTables } from "../findTables";
import { closedPages } from "./closedPages";
import { revenueTables } from "./revenueTables";

/** What a workbook says of closed periods. */
export interface ClosedBook {
  readonly rows: readonly ClosedRow[];
  readonly log: readonly LogEntry[];
  /** Where the rows stand if that is a table of the user's, not ours; else null. */
  readonly usersTable: string | null;
}

/**
 * Reads the table of closed periods and its log, cell by cell as they stand.
 * @param chosen Sheet or table that the user names.
 * @throws DATA_REFUSED, DATE_UNREADABLE, WORD_UNKNOWN with cells that name no period or status; what `findTables` throws.
 */
export async function readClosedBook(workbook: Workbook, chosen?: string): Promise<ClosedBook> {
  const wanted = { closed: revenueTables.closed };
  const { tables } = await findTables(workbook, wanted, chosen === undefined ? {} : { closed: chosen });
  const first = tables.closed?.grid;
  const rows = first ? rowsOf(await closedPages(workbook, first), workbook.dateSystem) : [];
  const sheets = await workbook.sheets();
  const isOurs = sheets.some(
    ({ name, mark }) => name === first?.sheet && mark?.report === closedPeriodsReport,
  );
  return {
    rows,
    log: await readLog(workbook),
    usersTable: first && !isOurs ? (tables.closed?.table ?? first.sheet) : null,
  };
}

function rowsOf(first: RangeGrid, system: 1900 | 1904): readonly ClosedRow[] {
  const problems = new Problems("Closed periods");
  const rows = pagesOf(first).flatMap((grid) => {
    const { columns, firstDataRow } = headersOf(grid);
    return grid.values.slice(firstDataRow).flatMap((values, index): readonly ClosedRow[] => {
      if (isBlankRow(values)) return [];
      const cells = cellsBy(values, columns);
      const period = periodOfCell(cells.period ?? null, system, {});
      const status = knownWord(labelFromCell(cells.status ?? null), statusWords);
      const place = (column: ClosedColumn): string => {
        const { top, left } = grid.block;
        const at = { row: top + firstDataRow + index, column: left + (columns.get(column) ?? 0) };
        return sheetPrefix(grid.sheet) + cellName(at);
      };
      if (!period) {
        const value = shownCell(cells.period ?? null);
        problems.add(financeError("DATE_UNREADABLE", { place: place("period"), value }));
      }
      if (!status) {
        const known = Object.keys(statusWords).join(", ");
        const value = shownCell(cells.status ?? null);
        problems.add(financeError("WORD_UNKNOWN", { argument: place("status"), value, known }));
      }
      return period ? [{ period: closedPeriod(period), isClosed: status === "closed", cells }] : [];
    });
  });
  problems.refuse();
  return rows;
}

function headersOf(grid: RangeGrid) {
  const found = findHeaderRowBy(grid, (headers) => columnsOf(headers, closedColumns).size);
  return {
    columns: columnsOf(found?.headers ?? [], closedColumns),
    firstDataRow: found?.firstDataRow ?? 1,
  };
}

async function readLog(workbook: Workbook): Promise<readonly LogEntry[]> {
  const sheet = (await workbook.sheets()).find(({ mark }) => mark?.report === closeLogReport.report);
  const table = (await workbook.tables()).find((each) => each.sheet === sheet?.name);
  if (!sheet || !table) return [];
  const [headers = [], ...rows] = (await workbook.read(sheet.name, table.block)).values;
  const columns = columnsOf(headers.map(labelFromCell), logColumns);
  return rows.flatMap((values) => {
    const entry: LogEntry = cellsBy<LogColumn>(values, columns);
    return Object.keys(entry).length === 0 ? [] : [entry];
  });
}

function cellsBy<Column extends string>(
  values: readonly CellValue[],
  columns: ReadonlyMap<Column, number>,
): Partial<Record<Column, CellValue>> {
  const cells: Partial<Record<Column, CellValue>> = {};
  for (const [column, index] of columns) {
    const cell = values[index] ?? null;
    if (!isBlank(cell)) cells[column] = cell;
  }
  return cells;
}
