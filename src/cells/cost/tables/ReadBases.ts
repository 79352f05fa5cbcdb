import type { ReadRows } from "./ReadRows";

/** How much of a service a cost centre uses. */
export interface AllocationBase {
  readonly from: string;
  readonly to: string;
  /** 0 or more, in units of the service's driver. */
  readonly quantity: number;
}

/** A cost centre whose cost is shared out. */
export interface SharedService {
  readonly name: string;
  /** What its quantities are, such as headcount; "" where the table does not say. */
  readonly driver: string;
  /** Its first cell. */
  readonly place: string;
}

export interface ReadBases extends Omit<ReadRows, "currency" | "sheetRows" | "dayOrder"> {
  /** Each pair of centres once; what a service gives to itself is among them. */
  readonly bases: readonly AllocationBase[];
  /** In the order in which the table names them first. */
  readonly services: readonly SharedService[];
  /** Centres that receive and are no service, in the same order. */
  readonly receivers: readonly string[];
  /** Whether a formula over the table reads every row as the engine does. */
  readonly isPlain: boolean;
}
