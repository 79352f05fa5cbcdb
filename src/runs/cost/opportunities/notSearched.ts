import type { PurchaseColumns } from "../../../core/cost/opportunities/OpportunityTables";
import { tableFinding } from "../../settleTables";
import type { Finding } from "../../../cells/problems";
import type { CostTask } from "../CostTask";

/** What kinds of opportunity were not looked for, as the tables do not say enough: nothing found is not nothing there. */
export function notSearched(
  { tables }: CostTask,
  { item, quantity, category, documents }: PurchaseColumns,
): readonly Finding[] {
  const missing = [
    ...(item && quantity
      ? []
      : ["payments have no columns of items and of pieces or prices: no price is compared"]),
    ...(category ? [] : ["payments have no category: no tail of suppliers is looked for"]),
    ...(documents ? [] : ["payments have no document numbers: duplicates are found by time alone"]),
    ...(tables.contracts ? [] : ["there is no table of contract prices"]),
    ...(tables.commitments ? [] : ["there is no table of orders"]),
    ...(tables.budget ? [] : ["there is no budget"]),
  ];
  return missing.length === 0 ? [] : [tableFinding("NOT_SEARCHED", `Not searched: ${missing.join("; ")}.`)];
}
