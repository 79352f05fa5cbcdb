import type { RoleOfAttribution } from "../../cells/attribution/attributionTables";
import type { TouchCheck } from "../../cells/attribution/ReadTouches";
import type { Finding } from "../../cells/problems";
import type { DateSystem } from "../../cells/serialDate";
import type { SourceTable } from "../../cells/table/SourceTable";
import type { Attribution } from "../../core/attribution/Attribution";
import type { JourneySummary } from "../../core/attribution/journeys/journeySummary";
import type { ReportRun } from "../frame/ReportRun";
import type { PriorSheet } from "../PriorSheet";

/** The chosen model under another window, or time decay under another half-life, whatever model was chosen. */
export interface Sensitivity {
  readonly of: "window" | "half-life";
  /** Infinity for an endless window. */
  readonly days: number;
  /** Its channels may be fewer, and in another order. */
  readonly attribution: Attribution;
}

/** Where credits come from; formulas point at its cells. */
export type AttributionSource =
  | { readonly kind: "touches"; readonly place: SourceTable<RoleOfAttribution<"touches">> }
  | { readonly kind: "paths"; readonly place: SourceTable<RoleOfAttribution<"paths">> };

/** Everything that the sheets of an attribution report are laid out from. */
export interface AttributionReportInput {
  readonly source: AttributionSource;
  /** What credit goes to: the header of its column; "Channel" for paths, whatever their column is called. */
  readonly by: string;
  /** The chosen model. */
  readonly attribution: Attribution;
  /** Every model that the data allow, the chosen one among them, all over the same channels. */
  readonly models: readonly Attribution[];
  /** Settings other than the chosen ones; none for paths, which have no times. */
  readonly sensitivity: readonly Sensitivity[];
  readonly journeys: JourneySummary;
  /** Columns of the source that stamps compare, as SUM reads them, one figure a row of the source. */
  readonly values: Float64Array;
  readonly conversions: Float64Array | null;
  /**
   * Of a touch log without a column of conversions: rows whose channel says that they convert, and whose value is 0 or none, as
   * COUNTIFS counts them. Else 0.
   */
  readonly unvalued: number;
  /** What a sum of the values finds and nobody is credited with, told row by row; below 0 for what a sum does not see. */
  readonly uncredited: number;
  /** Values are known; else conversions are all that is credited. */
  readonly hasValues: boolean;
  /** Decimals of values: credits foot at these. */
  readonly digits: 0 | 2 | 3;
  /** Days of the look-back window; Infinity without. */
  readonly lookback: number;
  readonly halfLife: number;
  /** How the chosen model was applied, in words: "direct skipped, half-life 7 days". */
  readonly settings: string;
  readonly checks: readonly TouchCheck[];
  readonly findings: readonly Finding[];
  readonly entity: string;
  /** Currency, as titles name it; "" where none is known. */
  readonly unit: string;
  readonly dateSystem: DateSystem;
  /** What the user had typed into the sheets that these replace, by what their marks say. */
  readonly priors: ReadonlyMap<string, PriorSheet>;
  readonly run: ReportRun;
}
