import type { AttributionTable } from "../../../cells/attribution/attributionTables";
import { columnNumbers } from "../../../cells/table/columnNumbers";
import type { SourceTable } from "../../../cells/table/SourceTable";
import type { StampedColumn } from "../../../reports/campaigns/CampaignReportInput";
import type { AttributionTask } from "../AttributionTask";

const stampedRoles: readonly (readonly [AttributionTable, string])[] = [
  ["touches", "value"],
  ["paths", "conversions"],
  ["paths", "value"],
  ["campaigns", "budget"],
  ["campaigns", "spend"],
  ["spend", "spend"],
  ["spend", "committed"],
  ["opportunities", "amount"],
  ["requests", "amount"],
  ["ledger", "actual"],
  ["ledger", "budget"],
];

/** Number columns of the tables that there are, as SUM reads them. */
export function stampedColumns({ tables, grids }: AttributionTask): readonly StampedColumn[] {
  return stampedRoles.flatMap(([table, role]) => {
    const place: SourceTable | undefined = tables[table];
    const column = place?.columns.get(role);
    const grid = grids[table];
    return place && column && grid ? [{ table, role, figures: columnNumbers(grid, place, column) }] : [];
  });
}
