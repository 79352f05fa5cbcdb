import type { Ledger } from "../../cells/ledger";
import type { LedgerRole } from "../../cells/ledgerColumns";
import type { LedgerSelection } from "../../cells/ledgerSelection";
import type { Finding } from "../../cells/problems";
import type { MaterialityLimits } from "../../core/budget/materiality";
import type { Comparison } from "../../core/budget/varianceLines";
import type { StatementRow } from "../../core/budget/varianceStatement";
import type { Period } from "../../core/dates/period";
import type { PriorSheet } from "../PriorSheet";

/** The stretches of time that the bands compare; null where the data has no periods. */
export interface VarianceWindows {
  readonly period: Period | null;
  readonly priorYear: Period | null;
  readonly yearToDate: Period | null;
  readonly priorYearToDate: Period | null;
}

export interface VarianceReportInput {
  readonly ledger: Ledger;
  readonly selection: LedgerSelection;
  /** The column whose labels are the lines. */
  readonly lineRole: Extract<LedgerRole, "account" | "department" | "organisation">;
  readonly lineNames: readonly string[];
  readonly statement: readonly StatementRow[];
  /** Comparisons that the data has. */
  readonly shown: readonly Comparison[];
  readonly windows: VarianceWindows;
  /** What the period is called. */
  readonly periodName: string;
  /** The one currency of this report, null where the data states none. */
  readonly currency: string | null;
  /** Decimals of the amounts inside. */
  readonly digits: number;
  readonly limits: MaterialityLimits;
  /** What the Δ columns show. */
  readonly sign: "difference" | "effect";
  readonly entity: string;
  readonly findings: readonly Finding[];
  /** What the user had typed into the sheet that this one replaces. */
  readonly prior: PriorSheet | null;
  readonly run: RunStamp;
}

/** When and by what a report was made. */
export interface RunStamp {
  readonly id: string;
  /** UTC, "2026-11-21 10:39". */
  readonly time: string;
  readonly version: string;
  /** Hash of the input as read. */
  readonly inputHash: string;
  /** What was asked for, as JSON: kept in the sheet's mark. */
  readonly request?: string;
}
