import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { ChecksTable } from "../../checks/ChecksTable";
import { stampOf } from "../../checks/stampOf";
import type { PaymentsInput } from "../CostReportInput";
import type { CostRefs } from "./CostRefs";

/** What the payments table held at the run. @returns The cell that says whether it still does. */
export function writePaymentStamps(
  checks: ChecksTable,
  { tables, grids }: PaymentsInput,
  refs: CostRefs<"payments">,
): string {
  const table = tables.payments!;
  const name = table.table ?? table.sheet;
  checks.stampRows(name, refs.column("amount"), table.lastRow - table.firstRow + 1);
  for (const role of ["date", "amount"] as const) {
    const column = table.columns.get(role)!;
    checks.stamp(
      `${name} ${column.header}`,
      refs.column(role),
      stampOf(columnNumbers(grids.payments!, table, column)),
    );
  }
  return checks.runCheck();
}
