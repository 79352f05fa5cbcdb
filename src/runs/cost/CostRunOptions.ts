import type { CostTable } from "../../cells/cost/tables/costTables";
import type { OverheadMethod } from "../../core/cost/overhead/ServiceCentre";

/** What a user chooses about a report of cost, opportunities, savings or budget. */
export interface CostRunOptions {
  /** Sheets or tables to read, by what they hold; "" for one that is not to be read. */
  readonly tables?: Readonly<Partial<Record<CostTable, string>>>;
  /** Reported period, as text: "2026-03", "2026-Q1", "2026"; the latest with data when omitted. */
  readonly period?: string;
  /** Month (1 to 12) in which the fiscal year begins; January when omitted. */
  readonly fiscalYearStart?: number;
  /** Of dates written as text, where the column does not tell; else decided by the data, shown and confirmed. */
  readonly dayOrder?: "dmy" | "mdy";
  /** Currency that is reported, where a table holds several; that of most rows when omitted. Others are told and left out. */
  readonly currency?: string;
  /** Leaves out rows that cannot be read, with how much money that is, instead of refusing the run. */
  readonly leaveOutBad?: boolean;
  readonly entity?: string;
  /** Whom services charge that the table of allocation bases names; by step-down when omitted. */
  readonly overhead?: OverheadMethod;
}
