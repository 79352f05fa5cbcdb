import type { ContractPrices } from "../../../core/cost/opportunities/OpportunityTables";
import type { Dimension } from "../../../core/table/dictionary";
import type { ReadRows } from "./ReadRows";

/** Agreed prices as their cells say them: of one currency. */
export interface ReadPrices extends Omit<ReadRows, "dayOrder"> {
  readonly columns: ContractPrices;
  /** Contract of each price; null without the column. */
  readonly contract: Dimension | null;
}
