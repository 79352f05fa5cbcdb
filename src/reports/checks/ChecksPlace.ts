import type { AmountFormats } from "../formats";

/** Columns of a block of checks; a stamp keeps its tolerance in the column right of the status. */
export interface ChecksColumns {
  readonly title: number;
  readonly of: number;
  readonly source: number;
  readonly report: number;
  readonly difference: number;
  readonly status: number;
}

export interface ChecksPlace {
  /** Row of the heading. */
  readonly top: number;
  readonly columns: ChecksColumns;
  readonly formats: AmountFormats;
  /** Cell of the run check of the whole sheet: while it says that the source has changed, so do checks that fail. */
  readonly unless?: string | undefined;
  /** Row from which stamps stand by themselves, or a block of theirs below the checks; among the checks when omitted. */
  readonly stampsTop?: number | "below" | undefined;
}
