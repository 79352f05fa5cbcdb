import type { PackTableKind } from "../../reports/revenue/PackTables";

/** What a user chooses about a revenue pack. */
export interface RevenueOptions {
  /** Whole months, as text: "2026-03", "2026-Q1", "2026". The month after the last closed one, else the latest with facts. */
  readonly period?: string;
  /** Of the books; that of most contracts when omitted. */
  readonly currency?: string;
  /** Month (1 to 12) in which the fiscal year begins. */
  readonly fiscalYearStart?: number;
  /** Leaves out contracts with rows that cannot be read, instead of refusing the run. */
  readonly leaveOutBad?: boolean;
  readonly entity?: string;
  /** Sheets or tables to read, by what they hold. */
  readonly tables?: Readonly<Partial<Record<PackTableKind, string>>>;
}
