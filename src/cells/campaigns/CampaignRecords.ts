import type { IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";

/** A row of the table of campaigns. */
export interface CampaignRecord {
  readonly campaign: string;
  readonly channel: string;
  readonly budget: number;
  /** Null where the table does not say. */
  readonly spend: number | null;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly owner: string;
  /** Return that was aimed at, as a share: 0.5 for 50 %. */
  readonly target: number | null;
  readonly place: string;
}

/** A row of the table of campaign spend. */
export interface SpendRecord {
  /** Null where it cannot be read. */
  readonly period: Period | null;
  /** The period as its cell has it. */
  readonly periodLabel: string;
  readonly campaign: string;
  readonly channel: string;
  readonly spend: number;
  readonly committed: number;
  readonly place: string;
}

type OpportunityStage = "won" | "lost" | "open";

export interface OpportunityRecord {
  readonly id: string;
  /** "" where the table does not say. */
  readonly journey: string;
  readonly created: IsoDate | null;
  readonly stage: OpportunityStage;
  readonly amount: number;
  /** Null where no column tells. */
  readonly isNewCustomer: boolean | null;
  /** In money; null where the table does not say. */
  readonly margin: number | null;
  readonly place: string;
}

/** A request for money that nobody has decided on yet. */
export interface RequestRecord {
  readonly id: string;
  readonly date: IsoDate | null;
  readonly campaign: string;
  readonly amount: number;
  readonly requester: string;
  /** Its amount, as a formula names it. */
  readonly place: string;
}

export interface LedgerRecord {
  readonly account: string;
  readonly type: string;
  readonly actual: number;
  readonly budget: number;
}

/** What the tables beside the touch log say; null for a table that is not there. */
export interface CampaignRecords {
  readonly campaigns: readonly CampaignRecord[] | null;
  readonly spend: readonly SpendRecord[] | null;
  readonly opportunities: readonly OpportunityRecord[] | null;
  /** Open ones, the earliest first; those without a date last. */
  readonly requests: readonly RequestRecord[] | null;
  /** Statuses of requests that count as open, as cells write them. */
  readonly openStatuses: readonly string[];
  readonly ledger: readonly LedgerRecord[] | null;
  readonly rows: number;
}
