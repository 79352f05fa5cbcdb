import type { PurchaseColumns } from "../../../core/cost/opportunities/OpportunityTables";
import type { ReadRows } from "./ReadRows";

/** Payments as their cells say them: of one currency, in minor units. */
export interface ReadPayments extends ReadRows {
  readonly columns: PurchaseColumns;
  readonly negativeRows: number;
  readonly blankSuppliers: number;
}

/** Rows in no figure: another currency, outside the period, unreadable. Minor units of `currency`. */
export interface LeftOutPayments {
  readonly reason: string;
  readonly rows: number;
  readonly currency: string;
  readonly minor: number;
  readonly cell: string;
}
