import type { CellValue } from "../../../cells/CellValue";
import type { Period } from "../../../core/dates/period";
import type { ClosedColumn } from "./closedColumns";

/** A row of the table of closed periods, its cells as they stand there. */
export interface ClosedRow {
  readonly period: Period;
  readonly isClosed: boolean;
  readonly cells: Readonly<Partial<Record<ClosedColumn, CellValue>>>;
}

/** Who did something to periods, when and why. */
export interface ClosingStamp {
  /** UTC, "2026-04-02 09:00". */
  readonly at: string;
  readonly by: string;
  readonly note: string;
  readonly runId: string;
}
