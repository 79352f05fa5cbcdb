import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import type { Finding } from "../../cells/problems";
import type { AttributionModel } from "../../core/attribution/AttributionModel";
import type { ComputeReport, ReportResult, SummarySheet } from "../worker/ReportResult";
import type { AttributionTask } from "./AttributionTask";

/** What one model says; columns by channel, as `AttributionSummary.channels` names them. */
export interface ModelSummary {
  readonly model: AttributionModel;
  /** Rounded so that they foot, as on the sheets. */
  readonly conversions: readonly number[];
  /** Likewise. */
  readonly value: readonly number[];
  /** Unrounded. */
  readonly share: readonly number[];
  /** Of conversions; null for models without removal effects. */
  readonly removal: readonly number[] | null;
  readonly unattributed: { readonly conversions: number; readonly value: number };
  /** Credits add up to more than the total. */
  readonly overlaps: boolean;
}

/** A campaign as a preview shows it. */
export interface CampaignSummary {
  readonly campaign: string;
  readonly channel: string;
  readonly budget: number | null;
  readonly spend: number;
  readonly revenue: number;
  /** Of spend and revenue in all, within the periods of spend or not; null where nothing was spent, or no credit goes to campaigns. */
  readonly roi: number | null;
  /** Null where there are too few units; infinite ends where an interval is unbounded. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Spend without credit under any model. */
  readonly isWaste: boolean;
}

/** What a preview shows; plain data. */
export interface AttributionSummary {
  readonly report: AttributionTask["report"];
  /** What credit goes to: the header of the column. */
  readonly by: string;
  readonly model: AttributionModel;
  readonly channels: readonly string[];
  /** Those that the data allow, the chosen one first; the chosen one alone where campaigns are reported. */
  readonly models: readonly ModelSummary[];
  readonly total: { readonly conversions: number; readonly value: number };
  readonly hasValues: boolean;
  /** Decimals of values. */
  readonly digits: 0 | 2 | 3;
  readonly unit: string;
  /** None for a table of paths. */
  readonly checks: readonly TouchCheck[];
  /** Most spend first; none where none are reported. */
  readonly campaigns: readonly CampaignSummary[];
  /** Sheets that would be written, with what should be said of them. */
  readonly sheets: readonly SummarySheet[];
  readonly rowsRead: number;
  readonly findings: readonly Finding[];
  readonly inputHash: string;
}

/** A report that has been computed and not yet written. */
export type AttributionResult = ReportResult<AttributionSummary>;

export type ComputeAttribution = ComputeReport<AttributionTask, AttributionSummary>;
