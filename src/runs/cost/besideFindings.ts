import type { CostTable } from "../../cells/cost/tables/costTables";
import { leftOutFindings } from "../../cells/cost/tables/leftOutFindings";
import type { Finding } from "../../cells/problems";
import type { CostTask } from "./CostTask";

/** What was odd in a table beside the one that is reported, and which of its rows are in no figure; nothing without the table. */
export function besideFindings(
  { tables }: CostTask,
  kind: CostTable,
  read: Parameters<typeof leftOutFindings>[1] | null,
): readonly Finding[] {
  const place = tables[kind];
  return read && place ? leftOutFindings(place.table ?? place.sheet, read) : [];
}
