import type { ContractFacts, Modification } from "../../../core/revenue/recognition/contract/facts";
import type { Rate } from "../../../core/revenue/recognition/currency/RateTable";
import type { ClosedStamp } from "../../../core/revenue/reporting/BooksBalances";
import type { LeftOut } from "./LeftOut";

/** A contract as the tables give it. */
export interface ReadContract {
  readonly facts: ContractFacts;
  /** Cell of its id. */
  readonly place: string;
  /** "" where none is named. */
  readonly customer: string;
  /** ISO 4217, or null where none is stated. */
  readonly currency: string | null;
  /** What further columns say of it, and of its obligations, by their headers. */
  readonly labels: Readonly<Record<string, string>>;
  readonly obligationLabels: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Of each obligation, the changes' ones too, by its id: the cell of the id where it stands first. */
  readonly obligationPlaces: ReadonlyMap<string, string>;
  /** Of each obligation by its id; "" where it has none. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** What stood in the books when periods were closed, in their order. */
  readonly stamps: readonly ClosedStamp[];
  /** Its prices in the table of contracts, its own and those of its changes, in minor units. */
  readonly price: number;
  /** Changes that have a row of their own there: their days and prices. */
  readonly changes: readonly Pick<Modification, "date" | "minor">[];
  /** Rows of all tables that are about it. */
  readonly rows: number;
}

export interface ReadContracts {
  readonly contracts: readonly ReadContract[];
  readonly rates: readonly Rate[];
  /** In which balances are: as asked for, else the one that most contracts have; null where none is stated. */
  readonly booksCurrency: string | null;
  /** Rows read, blank ones not counted: of contracts, of those left out, and of rates and closed periods. */
  readonly rows: number;
  readonly leftOut: LeftOut;
}
