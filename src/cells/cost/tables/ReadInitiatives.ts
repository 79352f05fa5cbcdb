import type { DoubleClaim } from "../../../core/cost/savings/claimedTwice";
import type { InitiativeStage } from "../../../core/cost/savings/initiativeStage";
import type { IsoDate } from "../../../core/dates/isoDate";
import type { ReadRows } from "./ReadRows";

/** A saving somebody answers for, as its row says it. */
export interface Initiative {
  readonly id: string;
  /** What it is about; "" where it does not say. */
  readonly opportunity: string;
  readonly stage: InitiativeStage;
  readonly owner: string;
  readonly category: string;
  /** In minor units. */
  readonly claimed: number;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly driver: string;
  /** Row of the sheet, from 0. */
  readonly sheetRow: number;
  /** Cell of the claimed saving. */
  readonly place: string;
}

export interface ReadInitiatives extends Omit<ReadRows, "sheetRows"> {
  readonly initiatives: readonly Initiative[];
  /** Initiatives, by index, that claim the same opportunity at the same time; its rows are no rows of a sheet. */
  readonly claims: readonly DoubleClaim[];
}
