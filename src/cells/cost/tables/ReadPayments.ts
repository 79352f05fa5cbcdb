import type { PurchaseColumns } from "../../../core/cost/opportunities/OpportunityTables";
import type { Finding } from "../../problems";

/** Payments as their cells say them: of one currency, in minor units. */
export interface ReadPayments {
  readonly columns: PurchaseColumns;
  readonly currency: string;
  readonly digits: number;
  /** Row of the sheet, from 0, of each payment. */
  readonly sheetRows: Int32Array;
  /** Rows with anything in them, those left out included. */
  readonly rows: number;
  /** Rows in no figure: another currency, outside the period, unreadable. Minor units of `currency` where it is theirs. */
  readonly leftOut: readonly LeftOutPayments[];
  readonly negativeRows: number;
  readonly blankSuppliers: number;
  /** How text dates were read: "day first: 13/02/2026 in Payments!B14 can be no month first"; "" where they are dates. */
  readonly dayOrder: string;
  readonly findings: readonly Finding[];
}

export interface LeftOutPayments {
  readonly reason: string;
  readonly rows: number;
  readonly currency: string;
  readonly minor: number;
  readonly cell: string;
}
