import type { CostTable, RoleOfCost } from "../../cells/cost/tables/costTables";
import { columnNumbers } from "../../cells/table/columnNumbers";
import { columnBelow, type SourceTable } from "../../cells/table/SourceTable";
import type { ChecksTable } from "../checks/ChecksTable";
import { stampOf } from "../checks/stampOf";
import { TableRefs } from "../formula/TableRefs";
import type { SheetBuilder } from "../SheetBuilder";
import type { NamedPlace } from "../frame/takeNames";
import type { CostGrids, CostSources } from "./CostReportInput";

/** Number and day columns of each table whose figures are stamped, so that a change of them shows. */
export type StampedColumns = { readonly [Table in CostTable]?: readonly RoleOfCost<Table>[] };

/** What tables held at the run, those that were found. @returns The cell that says whether they still do. */
export function writeSourceStamps(
  sheet: SheetBuilder,
  checks: ChecksTable,
  { tables, grids }: { readonly tables: CostSources; readonly grids: CostGrids },
  stamped: StampedColumns,
): string {
  // By kind the columns differ; here they are read by name alone.
  const sources = tables as Readonly<Partial<Record<string, SourceTable>>>;
  const refs = new TableRefs(sources as Readonly<Record<string, SourceTable>>);
  for (const [kind, roles] of Object.entries(stamped)) {
    const [table, grid] = [sources[kind], grids[kind as CostTable]];
    const there = roles.filter((role) => table?.columns.has(role));
    if (!table || !grid || there.length === 0) continue;
    const name = table.table ?? table.sheet;
    const [first] = there.map((role) => table.columns.get(role)!);
    checks.stampRows(name, refs.column(kind, there[0]!)!, table.lastRow - table.firstRow + 1);
    if (table.table === null) checks.stampBelow(name, columnBelow(table, first!));
    for (const role of there) {
      const column = table.columns.get(role)!;
      const stamp = stampOf(columnNumbers(grid, table, column));
      checks.stamp(`${name} ${column.header}`, refs.column(kind, role)!, stamp);
    }
  }
  sheet.need(refs.names);
  return checks.runCheck();
}

/** Shows at the top whether the source is as it was at the run: the checks of the other sheets look there. */
export function writeSourceState(sheet: SheetBuilder, { row, column }: NamedPlace, runCheck: string): void {
  sheet.value(row, column - 1, "Source", { look: "caption", align: "right" });
  sheet.formula(row, column, runCheck, { bold: true, align: "right" });
  sheet.name("FO_SOURCE", row, column);
}
