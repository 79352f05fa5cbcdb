import type { ChecksTable } from "../../checks/ChecksTable";
import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { SourceTable } from "../../../cells/table/SourceTable";
import { stampOf } from "../../checks/stampOf";
import type { TableRefs } from "../../formula/TableRefs";
import type { PackTables } from "../PackTables";
import type { RevenueReportInput } from "../RevenueReportInput";

/** Columns whose figures are stamped, so that a change of them shows; of other columns the pane compares a hash. */
const stamped = {
  contracts: ["price", "signed"],
  obligations: ["start", "end", "ssp"],
  billings: ["date", "amount"],
  events: ["date", "value"],
  variable: ["outcome", "probability"],
  costs: ["amount", "start", "end"],
  rates: ["rate"],
  plan: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What the tables held at the run. @returns The cell that says whether they still do. */
export function writeSourceStamps(
  checks: ChecksTable,
  { tables, grids }: RevenueReportInput,
  refs: TableRefs<PackTables>,
): string {
  // By kind the columns differ; here they are read by name alone.
  const refsByName = refs as unknown as TableRefs<Readonly<Record<string, SourceTable>>>;
  for (const [kind, roles] of Object.entries(stamped)) {
    const table: SourceTable | undefined = tables[kind as keyof typeof stamped];
    const grid = grids[kind as keyof typeof stamped];
    const [any] = table?.columns.keys() ?? [];
    if (!table || !grid || any === undefined) continue;
    const name = table.table ?? table.sheet;
    checks.stampRows(name, refsByName.column(kind, any)!, table.lastRow - table.firstRow + 1);
    for (const role of roles) {
      const column = table.columns.get(role);
      const reference = refsByName.column(kind, role);
      if (reference === null || column === undefined) continue;
      checks.stamp(`${name} ${column.header}`, reference, stampOf(columnNumbers(grid, table, column)));
    }
  }
  return checks.runCheck();
}
