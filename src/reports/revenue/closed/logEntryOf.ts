import { amountFromMinor, minorFromAmount } from "../../../core/money/minorUnits";
import { periodLabel, type Period } from "../../../core/dates/period";
import type { ClosedRow, ClosingStamp } from "./ClosedRow";
import { closedSums } from "./closedSums";
import { logActions, type LogEntry } from "./LogEntry";

interface Logged {
  readonly action: keyof typeof logActions;
  /** In their order; at least one. */
  readonly periods: readonly Period[];
  /** Rows that the action wrote, or opened again. */
  readonly rows: readonly ClosedRow[];
  readonly currency: string | null;
  /** Contracts that bad rows left out. */
  readonly leftOut?: number;
}

/** What the log keeps of an action over rows of closed periods. */
export function logEntryOf(
  { action, periods, rows, currency, leftOut = 0 }: Logged,
  { at, by, note, runId }: ClosingStamp,
): LogEntry {
  const { revenue, fingerprint } = closedSums(rows);
  const isWritten = action !== "reopened";
  return {
    when: at,
    who: by,
    action: logActions[action],
    period: periodLabel(periods[0]!),
    periods: periods.length,
    contracts: new Set(rows.flatMap(({ cells }) => cells.contract ?? [])).size,
    leftOut,
    currency,
    rows: rows.length,
    revenue: isWritten ? withoutNoise(revenue) : null,
    fingerprint: isWritten ? withoutNoise(fingerprint) : null,
    note: note === "" ? null : note,
    runId,
  };
}

/** Sums of amounts in major units, to the decimals that any currency has. */
function withoutNoise(sum: number): number {
  return amountFromMinor(minorFromAmount(sum, 3), 3);
}
