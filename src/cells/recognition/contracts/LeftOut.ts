import type { FinanceError } from "../../../core/errors/financeError";
import type { ContractTable } from "./contractTables";

/** A contract that is left out whole, for some of its facts would give wrong figures. */
export interface LeftOutContract {
  readonly id: string;
  /** Cell of its id. */
  readonly place: string;
  /** ISO 4217; null where none is stated, or none that exists. */
  readonly currency: string | null;
  /** Decimals of its amounts. */
  readonly digits: number;
  /** Its prices in the table of contracts, its own and those of its changes, in minor units; null where none can be read. */
  readonly price: number | null;
  /** Prices that are not in it: they cannot be read, or are in another currency. */
  readonly unread: number;
  /** Rows of all tables that are about it. */
  readonly rows: number;
  readonly problems: readonly FinanceError[];
}

/** A row that is about no contract of the table. */
export interface LeftOutRow {
  /** Its first cell that a problem could name: the contract's id. */
  readonly place: string;
  readonly table: ContractTable;
  readonly currency: string | null;
  readonly digits: number;
  /** In minor units; null where the row states no money, or none that can be read. */
  readonly amount: number | null;
  readonly problems: readonly FinanceError[];
}

/** How much of one currency is left out, in minor units. */
export interface LeftOutMoney {
  /** Null for amounts that state none. */
  readonly currency: string | null;
  readonly digits: number;
  /** Prices of contracts. */
  readonly prices: number;
  /** Amounts of single rows. */
  readonly single: number;
}

/** What of the tables is in no figure. */
export interface LeftOut {
  readonly contracts: readonly LeftOutContract[];
  readonly rows: readonly LeftOutRow[];
  /** By currency, in the order in which they come. */
  readonly money: readonly LeftOutMoney[];
  /** Rows left out in all: those of the contracts, and the single ones. */
  readonly rowCount: number;
  /** Prices of contracts that are in no sum. */
  readonly unread: number;
}
