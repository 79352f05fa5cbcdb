import type { Finding } from "../../cells/problems";
import { periodLabel } from "../../core/dates/period";
import type { ClosedRow, ClosingStamp } from "../../reports/revenue/closed/ClosedRow";
import type { LogEntry } from "../../reports/revenue/closed/LogEntry";
import { logEntryOf } from "../../reports/revenue/closed/logEntryOf";
import type { ClosedBook } from "./readClosedBook";

interface TakenOver {
  readonly rows: readonly ClosedRow[];
  readonly log: readonly LogEntry[];
  readonly findings: readonly Finding[];
}

/** A book whose rows are on our sheet: those of a table of the user's are copied there, period by period, and said. */
export function taken(
  { rows, log, usersTable }: ClosedBook,
  currency: string | null,
  stamp: ClosingStamp,
): TakenOver {
  if (usersTable === null) return { rows, log, findings: [] };
  const byPeriod = new Map<string, ClosedRow[]>();
  for (const row of rows) {
    const key = `${row.period.first} ${row.isClosed}`;
    const own = byPeriod.get(key);
    if (own) own.push(row);
    else byPeriod.set(key, [row]);
  }
  const parts = [...byPeriod.values()].map((own, index) => {
    const part = { ...stamp, runId: `${stamp.runId}-${index + 1}`, note: `from ${usersTable}` };
    const copied = own.map((row) => withRunId(row, part.runId));
    return {
      copied,
      entry: logEntryOf({ action: "takenOver", periods: [own[0]!.period], rows: copied, currency }, part),
    };
  });
  const periods = rows.map(({ period }) => periodLabel(period));
  const text = `${rows.length} rows of ${usersTable} (${periods[0]} to ${periods.at(-1)}) were copied to our sheet of closed periods, which is read from now on.`;
  return {
    rows: parts.flatMap(({ copied }) => copied),
    log: [...log, ...parts.map(({ entry }) => entry)],
    findings: [{ code: "CLOSED_TAKEN_OVER", text, rows: rows.length, cell: null }],
  };
}

/** In a table that tells of obligations alone, their figures may stand under "Revenue". */
function withRunId({ cells, ...row }: ClosedRow, runId: string): ClosedRow {
  const { revenue, ...others } = cells;
  const isMoved = cells.obligation !== undefined && cells.recognised === undefined && revenue !== undefined;
  return { ...row, cells: { ...(isMoved ? { ...others, recognised: revenue } : cells), runId } };
}
