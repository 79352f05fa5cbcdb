import type { PeriodTextOptions } from "../../periodText";
import type { DateSystem } from "../../serialDate";

/** How the tables of cost are read. */
export interface CostReading extends PeriodTextOptions {
  readonly system: DateSystem;
  /** The one that is wanted; that of most rows when omitted. Of a table without a currency column: its own. */
  readonly currency?: string;
  /** For a table beside another one, whose currency it is: it may have no row in it. */
  readonly mayLackCurrency?: boolean;
  /** Leaves out rows that cannot be read, with how much money that is, instead of refusing all of them. */
  readonly leaveOutBad: boolean;
}
