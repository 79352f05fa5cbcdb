import type { Finding } from "../../cells/problems";
import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { ComputeReport, ReportResult, SummarySheet } from "../worker/ReportResult";
import type { CostReport, CostTask } from "./CostTask";

/** A figure that a preview shows. */
export interface CostFigure {
  readonly label: string;
  readonly value: number;
  readonly kind: "money" | "share" | "count";
}

/** A line that a preview shows of a report: a supplier, an opportunity, an initiative, a budget line. */
export interface CostLine {
  readonly label: string;
  /** Beside it: kind, stage, owner, alert. */
  readonly detail: string;
  /** Major units. */
  readonly amount: number;
  /** What of it came out, of an initiative alone; null where nothing was measured yet. */
  readonly validated?: number | null;
}

/** Rows that are in no figure, and how much money that is: nothing is dropped silently. */
export interface LeftOutRows {
  readonly reason: string;
  readonly rows: number;
  /** Major units, by currency; "" where none is stated. */
  readonly money: readonly { readonly currency: string; readonly amount: number }[];
  /** First cell concerned. */
  readonly cell: string | null;
}

/** What a preview shows; plain data. */
export interface CostSummary {
  readonly report: CostReport;
  readonly period: string;
  readonly currency: string;
  readonly digits: number;
  readonly figures: readonly CostFigure[];
  /** The most important first. */
  readonly lines: readonly CostLine[];
  readonly leftOut: readonly LeftOutRows[];
  readonly sheets: readonly SummarySheet[];
  readonly rowsRead: number;
  readonly findings: readonly Finding[];
  readonly inputHash: string;
}

/** A report that has been computed and not yet written. */
export type CostResult = ReportResult<CostSummary>;

export type ComputeCost = ComputeReport<CostTask, CostSummary>;

/** What each of the four computations gives. */
export interface CostComputation {
  readonly summary: Omit<CostSummary, "report" | "sheets" | "inputHash">;
  readonly sheets: readonly LaidOutSheet[];
}
