import { FinanceError, financeError } from "../../core/errors/financeError";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import { findHeaderRowBy } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import type { RangeGrid } from "../RangeGrid";
import { dayOrderOf, type PeriodTextOptions } from "../periodText";
import { placeOf, sheetPrefix } from "../place";
import type { DateSystem } from "../serialDate";
import { isBlankRow } from "../totalRows";
import { sourceRowHeader } from "../typedTable";
import type { RowProblems } from "./RowProblems";
import type { TableSource } from "./RowCells";
import { TableRow } from "./TableRow";
import { columnsOf, missingColumns, type ColumnSpec, type GivenTable, type TableSpec } from "./TableSpec";

/** How cells of tables are read. */
export interface TableOptions extends PeriodTextOptions {
  readonly system: DateSystem;
}

/**
 * The rows of a table, found by its headers; blank ones are left out.
 * @returns None when a required column is missing, which is a problem.
 */
export function tableRows<Role extends string>(
  { grid, name }: GivenTable,
  spec: TableSpec<Role>,
  { system, ...given }: TableOptions,
  problems: RowProblems,
): readonly TableRow<Role>[] {
  const header = findHeaderRowBy(grid, (headers) => columnsOf(headers, spec).size);
  const headers = header?.headers ?? (grid.values[0] ?? []).map((cell) => labelFromCell(cell));
  const columns = columnsOf(headers, spec);
  const missing = missingColumns(spec, columns);
  for (const column of missing) {
    const place = `${name} (${grid.sheet})`;
    problems.add(financeError("TABLE_COLUMN_MISSING", { place, column, headers: headers.join(", ") }), null);
  }
  if (!header || missing.length > 0) return [];
  const rows = grid.values.slice(header.firstDataRow);
  const holding = (holds: ColumnSpec["holds"]): number[] =>
    rolesOf(spec).flatMap((role) => (spec[role].holds === holds ? (columns.get(role) ?? []) : []));
  const source: Omit<TableSource<Role>, "decimalMark"> = {
    prefix: sheetPrefix(grid.sheet),
    block: grid.block,
    columns,
    headers,
    labels: labelColumns(headers, columns, spec),
    system,
    texts: given.dayOrder ? given : { ...given, ...dayOrderIn(rows, holding("day")) },
    problems,
    periods: new Map(),
  };
  try {
    const decimalMark = decimalMarkOfFile(name, headers, rows, holding("number"), (row, column) =>
      placeOf(grid.sheet, grid.block.top + header.firstDataRow + row, grid.block.left + column),
    );
    const read: TableSource<Role> = { ...source, decimalMark };
    return rows.flatMap((cells, index) =>
      isBlankRow(cells) ? [] : [new TableRow(read, cells, header.firstDataRow + index)],
    );
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    problems.add(problem, null);
    return [];
  }
}

function labelColumns<Role extends string>(
  headers: readonly string[],
  columns: ReadonlyMap<Role, number>,
  spec: TableSpec<Role>,
): ReadonlyMap<string, number> {
  const own = new Set([...columns].flatMap(([role, index]) => (spec[role].isLabel ? [] : [index])));
  return new Map(
    headers.flatMap((header, index) =>
      own.has(index) || header === "" || header === sourceRowHeader ? [] : [[header, index]],
    ),
  );
}

/** What the days of the whole table tell of the order of day and month. */
function dayOrderIn(
  rows: RangeGrid["values"],
  columns: readonly number[],
): Pick<PeriodTextOptions, "dayOrder"> {
  const texts: string[] = [];
  for (const row of rows) {
    for (const index of columns) {
      const cell = row[index];
      if (typeof cell === "string") texts.push(cell);
    }
  }
  const dayOrder = dayOrderOf(texts);
  return dayOrder ? { dayOrder } : {};
}

function rolesOf<Role extends string>(spec: TableSpec<Role>): readonly Role[] {
  return Object.keys(spec) as Role[];
}
