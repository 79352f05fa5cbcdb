import { FinanceError, financeError } from "../../core/errors/financeError";
import { decimalMarkOfFile } from "../decimalMarkOfFile";
import { findHeaderRowBy } from "../headerRow";
import { labelFromCell } from "../labelFromCell";
import { dayOrderOf } from "../periodText";
import type { Problems } from "../problems";
import type { DateSystem } from "../serialDate";
import { isBlankRow } from "../totalRows";
import { TableRow, type TableSource } from "./TableRow";
import { columnsOf, type ColumnSpec, type GivenTable, type TableSpec } from "./TableSpec";

/**
 * The rows of a table, found by its headers; blank ones are left out.
 * @returns None when a required column is missing, which is a problem.
 */
export function tableRows<Role extends string>(
  { grid, name }: GivenTable,
  spec: TableSpec<Role>,
  system: DateSystem,
  problems: Problems,
): readonly TableRow<Role>[] {
  const header = findHeaderRowBy(grid, (headers) => columnsOf(headers, spec).size);
  const headers = header?.headers ?? (grid.values[0] ?? []).map((cell) => labelFromCell(cell));
  const columns = columnsOf(headers, spec);
  const missing = rolesOf(spec).filter((role) => spec[role].required && !columns.has(role));
  for (const column of missing) {
    const place = `${name} (${grid.sheet})`;
    problems.add(financeError("TABLE_COLUMN_MISSING", { place, column, headers: headers.join(", ") }));
  }
  if (!header || missing.length > 0) return [];
  const rows = grid.values.slice(header.firstDataRow);
  const holding = (holds: ColumnSpec["holds"]): number[] =>
    rolesOf(spec).flatMap((role) => (spec[role].holds === holds ? (columns.get(role) ?? []) : []));
  const source: TableSource<Role> = {
    sheet: grid.sheet,
    block: grid.block,
    columns,
    headers,
    system,
    decimalMark: ".",
    dayOrder: dayOrderOf(
      holding("day").flatMap((index) =>
        rows.map((row) => row[index]).filter((cell) => typeof cell === "string"),
      ),
    ),
    problems,
  };
  try {
    const decimalMark = decimalMarkOfFile(name, headers, rows, holding("number"));
    return rows.flatMap((cells, index) =>
      isBlankRow(cells) ? [] : [new TableRow({ ...source, decimalMark }, cells, header.firstDataRow + index)],
    );
  } catch (problem) {
    if (!(problem instanceof FinanceError)) throw problem;
    problems.add(problem);
    return [];
  }
}

function rolesOf<Role extends string>(spec: TableSpec<Role>): readonly Role[] {
  return Object.keys(spec) as Role[];
}
