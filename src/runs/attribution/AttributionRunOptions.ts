import type { AttributionTable } from "../../cells/attribution/attributionTables";
import type { AttributionModel } from "../../core/attribution/AttributionModel";
import type { AttributionOptions } from "../../core/attribution/AttributionOptions";
import type { RoiOptions } from "../../core/attribution/roi/returnOnInvestment";

/** What a user chooses about a report of attribution or of campaigns. */
export interface AttributionRunOptions extends AttributionOptions {
  /** Sheets or tables to read, by what they hold; "" for one that is not to be read. */
  readonly tables?: Readonly<Partial<Record<AttributionTable, string>>>;
  /** Model in front; the default when omitted. The others stand beside it. */
  readonly model?: AttributionModel;
  /** Header of the column of the touch log that credit goes to: a campaign, a region, an activity. The channel when omitted. */
  readonly by?: string;
  /** Days that a touch may stand before its conversion; endless when omitted. */
  readonly lookback?: number;
  /** Between the channels of a path; ">" when omitted. */
  readonly separator?: string;
  /** Of the intervals of returns. */
  readonly roi?: Pick<
    RoiOptions,
    "method" | "bootstrap" | "confidence" | "replicates" | "seed" | "blockLength"
  >;
  /** Accounts of the ledger that hold what campaigns cost, and what they sold; told by their names and types when omitted. */
  readonly spendAccounts?: readonly string[];
  readonly revenueAccounts?: readonly string[];
  /** Which comes first in dates such as 03/04/2026, where those of a table do not tell. */
  readonly dayOrder?: "dmy" | "mdy";
  /** Leaves out rows that cannot be read, instead of refusing the run. */
  readonly leaveOutBad?: boolean;
  readonly entity?: string;
  /** Currency of values and spend, as titles name it. */
  readonly unit?: string;
}
