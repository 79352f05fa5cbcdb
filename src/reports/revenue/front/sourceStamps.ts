import type { ChecksTable } from "../../checks/ChecksTable";
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
} as const;

/** What the tables held at the run. @returns The cell that says whether they still do. */
export function writeSourceStamps(
  checks: ChecksTable,
  { tables, grids }: RevenueReportInput,
  refs: TableRefs<PackTables>,
): string {
  for (const [kind, roles] of Object.entries(stamped) as [keyof typeof stamped, readonly never[]][]) {
    const [table, grid] = [tables[kind], grids[kind]];
    const [any] = table?.columns.keys() ?? [];
    if (!table || !grid || any === undefined) continue;
    const name = table.table ?? table.sheet;
    const { top, left } = grid.block;
    const rows = grid.values.slice(table.firstRow - top, table.lastRow - top + 1);
    checks.stampRows(name, refs.column(kind, any as never)!, rows.length);
    for (const role of roles) {
      const reference = refs.column(kind, role);
      const column = table.columns.get(role);
      if (reference === null || column === undefined) continue;
      const { header, column: at } = column as { header: string; column: number };
      const figures = rows.map((row) => {
        const cell = row[at - left];
        return typeof cell === "number" ? cell : 0;
      });
      checks.stamp(`${name} ${header}`, reference, stampOf(figures));
    }
  }
  return checks.runCheck();
}
