import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { Progress, WorkControl } from "../WorkerTalk";

/** A sheet that would be written, and what should be said of it. */
export interface SummarySheet {
  readonly name: string;
  readonly rows: number;
  readonly note: string;
}

/** A report that has been computed and not yet written, wherever it is kept. */
export interface ReportResult<Summary> {
  readonly summary: Summary;
  /** As they are to be written. */
  readonly sheets: (control?: WorkControl) => Promise<readonly LaidOutSheet[]>;
  /** Nothing more will be asked: it need not be kept. */
  readonly release: () => void;
}

/** Computes a report here or elsewhere, such as in a worker, so that a page stays alive meanwhile. */
export type ComputeReport<Task, Summary> = (
  task: Task,
  control: WorkControl,
) => Promise<ReportResult<Summary>>;

/** A report as it was computed. */
export interface ComputedReport<Summary> {
  readonly summary: Summary;
  readonly sheets: readonly LaidOutSheet[];
}

/** Everything between reading and writing a report. */
export type ReportComputation<Task, Summary> = (task: Task, onProgress?: Progress) => ComputedReport<Summary>;

/** What a preview says of the sheets of a report. */
export function summarySheets(sheets: readonly LaidOutSheet[]): readonly SummarySheet[] {
  return sheets.map(({ model, note = "" }) => ({ name: model.name, rows: model.rows.length, note }));
}
