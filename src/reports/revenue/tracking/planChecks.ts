import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { ChecksTable } from "../../checks/ChecksTable";
import { stampOf } from "../../checks/stampOf";
import type { TableRefs } from "../../formula/TableRefs";
import { relative } from "../../SheetBuilder";
import { inMajor } from "../packFrame";
import type { PackTables } from "../PackTables";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { PlanRefs, PlanWindow } from "./PlanRefs";
import type { TrackingColumns } from "./TrackingColumns";

/** Where the plan of all lines stands, and by what its formulas find it. */
export interface PlanTotals {
  readonly columns: TrackingColumns;
  readonly total: number;
  readonly planned: PlanRefs;
  readonly windows: readonly PlanWindow[];
  readonly refs: TableRefs<PackTables>;
}

/** Whether the lines hold all of the plan, and whether it is what it was at the run. */
export function writePlanChecks(
  checks: ChecksTable,
  input: RevenueReportInput,
  { columns, total, planned, windows, refs }: PlanTotals,
): void {
  const unless = writePlanStamps(checks, input, refs);
  windows.forEach((window, index) => {
    const source = planned.formula(null, window);
    if (source === null) return;
    const { title, plan } = columns.bands[index]!;
    checks.compare({
      title: `Plan of ${title}`,
      of: "by line",
      source,
      report: relative(total, plan!),
      kind: "amount",
      expected: inMajor(input, planned.planned(null, window.period)),
      unless,
    });
  });
}

/** @returns The cell that says whether the plan is as it was; undefined without one. */
function writePlanStamps(
  checks: ChecksTable,
  { tables: { plan }, grids }: RevenueReportInput,
  refs: TableRefs<PackTables>,
): string | undefined {
  const column = plan?.columns.get("target");
  const reference = refs.column("plan", "target");
  if (!plan || !grids.plan || !column || reference === null) return undefined;
  const name = plan.table ?? plan.sheet;
  checks.stampRows(name, reference, plan.lastRow - plan.firstRow + 1);
  checks.stamp(`${name} ${column.header}`, reference, stampOf(columnNumbers(grids.plan, plan, column)));
  return checks.runCheck();
}
