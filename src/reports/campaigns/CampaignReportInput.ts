import type { AttributionTable, RoleOfAttribution } from "../../cells/attribution/attributionTables";
import type { RequestRecord } from "../../cells/campaigns/CampaignRecords";
import type { LabelSpellings } from "../../cells/campaigns/labelSpellings";
import type { Finding } from "../../cells/problems";
import type { RangeGrid } from "../../cells/RangeGrid";
import type { DateSystem } from "../../cells/serialDate";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { AttributionModel } from "../../core/attribution/AttributionModel";
import type { SpendPeriods } from "../../core/attribution/campaigns/SpendPeriods";
import type { SpendResponse } from "../../core/attribution/campaigns/spendResponse";
import type { CampaignPair } from "../../core/attribution/roi/comparedCampaigns";
import type { RoiResult } from "../../core/attribution/roi/returnOnInvestment";
import type { AmountFormats } from "../formats";
import type { ReportRun } from "../frame/ReportRun";
import type { PriorSheet } from "../PriorSheet";

/** Where the tables stand. */
export type CampaignPlaces = {
  readonly [Table in AttributionTable]?: SourceTable<RoleOfAttribution<Table>>;
};

/** What a model credits; amounts foot at the digits of the source. */
export interface CreditedFigures {
  readonly conversions: number;
  readonly revenue: number;
}

/** What opportunities credit. */
export interface PipelineFigures {
  /** Null where no column says who is new. */
  readonly newCustomers: number | null;
  /** Of new customers; null where no column says who is new, or what the margin is. */
  readonly margin: number | null;
  readonly sourced: number;
  /** Overlaps with that of other campaigns. */
  readonly influenced: number;
}

/** Spend and attributed revenue of one period. */
export interface UnitFigures {
  /** Of the periods of the report. */
  readonly period: number;
  readonly cost: number;
  readonly revenue: number;
}

/** How a return was measured over units. */
export type MeasuredReturn =
  | { readonly kind: "measured"; readonly result: RoiResult }
  /** No units to measure it over, and why. */
  | { readonly kind: "not measured"; readonly why: string };

/** A campaign, with the figures that formulas on the sheets come to. */
export interface CampaignLine extends CreditedFigures {
  readonly key: string;
  readonly campaign: string;
  readonly channel: string;
  readonly owner: string;
  /** Null where the table of campaigns has no such campaign. */
  readonly budget: number | null;
  readonly target: number | null;
  readonly requested: number;
  readonly committed: number;
  readonly spend: number;
  /** Months with spend; null where no table tells. */
  readonly months: number | null;
  readonly pipeline: PipelineFigures | null;
  /** Journeys that brought something, with a touch of it; 0 where no model can give it credit. */
  readonly touched: number;
  /** Spend and no touch in any journey that brought something. */
  readonly isWaste: boolean;
  /** None where it has spent nothing, or nothing tells when. */
  readonly units: readonly UnitFigures[];
  readonly measured: MeasuredReturn;
  /** Attributed revenue of conversions outside all periods. */
  readonly outside: number;
}

/** A channel, likewise. */
export interface ChannelLine extends CreditedFigures {
  readonly key: string;
  readonly channel: string;
  readonly spend: number;
  readonly touched: number;
  readonly isWaste: boolean;
  readonly units: readonly UnitFigures[];
  /** Null where no period has spend. */
  readonly response: SpendResponse | null;
}

/** Accounts of the ledger that are compared, with what the ledger says of them. */
export interface TiedAccount {
  readonly key: string;
  readonly account: string;
  readonly actual: number;
  readonly budget: number;
}

export interface Ties {
  readonly spend: readonly TiedAccount[];
  readonly revenue: readonly TiedAccount[];
  /** The ledger keeps revenue as credits, below 0. */
  readonly isRevenueNegative: boolean;
}

/** A number column of a table, one figure a row, as SUM reads it. */
export interface StampedColumn {
  readonly table: AttributionTable;
  readonly role: string;
  readonly figures: Float64Array;
}

/** Everything that the sheets of a campaign report are laid out from. */
export interface CampaignReportInput {
  readonly places: CampaignPlaces;
  readonly grids: Readonly<Partial<Record<AttributionTable, RangeGrid>>>;
  /** How columns of names are written, by table and role; for the columns that formulas search. */
  readonly spellings: (table: AttributionTable, role: string) => LabelSpellings;
  /** Most spend first. */
  readonly lines: readonly CampaignLine[];
  /** What touches without a campaign brought. */
  readonly noCampaign: CreditedFigures & { readonly pipeline: PipelineFigures | null };
  readonly unattributed: CreditedFigures & { readonly pipeline: PipelineFigures | null };
  /** As booked. */
  readonly total: CreditedFigures;
  /** Most spend first. */
  readonly channels: readonly ChannelLine[];
  /** Spend of channels is told by the rows of campaign spend; else by the channels of campaigns. */
  readonly isSpendByChannel: boolean;
  /** Null where nothing tells when money was spent, or journeys have no times. */
  readonly periods: SpendPeriods | null;
  /** Why there are no periods; "" where there are. */
  readonly whyNoPeriods: string;
  /** How cells of campaign spend name the periods: as serial numbers, which compare, or else by these labels of each. */
  readonly periodLabels: readonly (readonly string[])[] | null;
  /** Months in which anything was spent; null where no table tells. */
  readonly monthsWithSpend: number | null;
  readonly requests: readonly RequestRecord[];
  /** Spellings of statuses that count as open; null where requests have no status. */
  readonly openStatuses: readonly string[] | null;
  /** The column of values as SUM reads it, and each number column that stamps compare, by table. */
  readonly stamped: readonly StampedColumn[];
  /** What a sum of the log's values finds and nobody is credited with, told row by row; below 0 for what a sum does not see. */
  readonly uncredited: number;
  readonly pairs: readonly CampaignPair[];
  readonly ties: Ties | null;
  /** Credit goes to campaigns, not to channels alone. */
  readonly hasCampaignCredits: boolean;
  readonly hasValues: boolean;
  readonly model: AttributionModel;
  /** Credits add up to more than was booked. */
  readonly overlaps: boolean;
  /** How the model was applied, in words. */
  readonly settings: string;
  readonly confidence: number;
  /** Decimals of revenue. */
  readonly digits: 0 | 2 | 3;
  readonly formats: AmountFormats;
  readonly findings: readonly Finding[];
  readonly entity: string;
  readonly unit: string;
  readonly dateSystem: DateSystem;
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly run: ReportRun;
}
