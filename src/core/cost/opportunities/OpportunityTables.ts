import type { AmountColumn } from "../../table/amountColumn";
import type { Dimension } from "../../table/dictionary";
import type { PaymentColumns } from "../search/PaymentColumns";

/** Payment lines with what was bought. */
export interface PurchaseColumns extends PaymentColumns {
  /** What was bought; "" where the line does not say. */
  readonly item: Dimension | null;
  /** Pieces bought; 0 where the line does not say. */
  readonly quantity: Float64Array | null;
  /** Contract a line was bought under; "" for none. */
  readonly contract: Dimension | null;
}

/** Agreed prices, one a row. */
export interface ContractPrices {
  readonly item: Dimension;
  readonly supplier: Dimension;
  readonly currency: Dimension | null;
  /** Minor units for one piece; may have a fraction. */
  readonly price: Float64Array;
  /** Day numbers of the first and the last day on which each holds, infinite where it does not say; null where none says. */
  readonly from: Float64Array | null;
  readonly until: Float64Array | null;
}

/** Orders placed, one a row. */
export interface CommitmentColumns {
  /** Day numbers of the orders. */
  readonly days: Int32Array;
  readonly supplier: Dimension;
  /** Number of the order, or the line it is for. */
  readonly subject: Dimension;
  /** Budget line of each order, "" where it does not say; null where no order does. */
  readonly line: Dimension | null;
  /** Cost centre of each order, where a column beside that of lines says it. */
  readonly costCentre?: Dimension | null;
  readonly amount: AmountColumn;
  readonly currency: Dimension | null;
  /** Minor units invoiced so far; null where the data do not say. */
  readonly used: Float64Array | null;
  /** Whether an order is open (1). */
  readonly open: Uint8Array;
}

/** Budget and actual of one fiscal year, one row for a line and a period. */
export interface BudgetColumns {
  readonly line: Dimension;
  /** Where the budget says it. */
  readonly costCentre?: Dimension | null;
  /** Day numbers of the periods' ends. */
  readonly days: Int32Array;
  readonly budget: AmountColumn;
  /** Minor units, cost positive. */
  readonly actual: Float64Array;
  readonly currency: Dimension | null;
}

export interface OpportunityTables {
  readonly payments: PurchaseColumns;
  /** All payments, with the same labels, where `payments` are those of a period: they tell which orders were used. */
  readonly history?: PurchaseColumns;
  readonly contracts: ContractPrices | null;
  readonly commitments: CommitmentColumns | null;
  readonly budget: BudgetColumns | null;
  /** Day up to which the data speak, as a day number. */
  readonly asOf: number;
}
