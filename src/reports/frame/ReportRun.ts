/** When and by what a report was made. */
export interface ReportRun {
  readonly id: string;
  /** UTC, "2026-11-21 10:39". */
  readonly time: string;
  readonly version: string;
  /** Hash of the tables as read. */
  readonly inputHash: string;
  /** What was read, in words: tables and rows. */
  readonly source: string;
  /** What was asked for, as JSON: kept in the mark of the front sheet. */
  readonly request: string;
}
