import { spanFromText } from "../../cells/periodText";
import type { Finding } from "../../cells/problems";
import { periodLabel } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import type { ClosedRow } from "../../reports/revenue/closed/ClosedRow";
import { logEntryOf } from "../../reports/revenue/closed/logEntryOf";
import type { RunContext } from "../varianceReport";
import { closedIn, monthFromText, stampOf } from "./closePeriod";
import { readClosedBook } from "./readClosedBook";
import { sheetLimits, type RevenueSource } from "./readRevenueTask";
import type { RevenueOptions } from "./RevenueOptions";
import { taken } from "./takenOver";
import { writeClosedBook } from "./writeClosedBook";

/** What a re-opening needs from whoever starts it. */
export type ReopeningContext = RevenueSource & Pick<RunContext, "onProgress" | "signal">;

export interface ReopeningRequest {
  /** A closed month, as text: "2026-03"; what was brought forward as the log calls it. */
  readonly period: string;
  readonly by: string;
  /** Why. */
  readonly note: string;
  readonly tables?: RevenueOptions["tables"];
}

export interface ReopenedMonths {
  /** From the named month to the last closed one. */
  readonly periods: readonly string[];
  /** Rows that bind no more. */
  readonly rows: number;
  readonly findings: readonly Finding[];
  readonly sheets: readonly string[];
}

/**
 * Opens a closed month again, and every later one, for they stand on it. Their rows stay, marked with who, when and why.
 * @throws PERIOD_NOT_ONE_MONTH; PERIOD_NOT_CLOSED, which names those that are; ARGUMENT_MISSING without a name or a reason;
 * what `readClosedBook` throws.
 */
export async function reopenPeriod(
  context: ReopeningContext,
  { period: text, by, note, tables }: ReopeningRequest,
): Promise<ReopenedMonths> {
  const { workbook, limits = sheetLimits, signal, onProgress } = context;
  signal?.throwIfAborted();
  const stamp = stampOf(context, "reopen", by, note);
  if (stamp.note === "") {
    throw financeError("ARGUMENT_MISSING", { output: "reopen", argument: "note", known: "the reason" });
  }
  onProgress?.("Reading");
  const book = await readClosedBook(workbook, tables?.closed);
  const closed = closedIn(book);
  const named = spanFromText(text);
  const period = closed.find(({ first, last }) => first === named?.first && last === named.last);
  if (!period) {
    const all = closed.map(periodLabel).join(", ") || "none";
    throw financeError("PERIOD_NOT_CLOSED", { period: periodLabel(monthFromText(text)), closed: all });
  }
  const later = closed.filter(({ last }) => last >= period.last);
  const kept = taken(book, null, stamp);
  const isReopened = (row: ClosedRow): boolean => row.isClosed && row.period.last >= period.last;
  const reopened = kept.rows.filter(isReopened);
  const rows = kept.rows.map((row) =>
    isReopened(row)
      ? {
          ...row,
          isClosed: false,
          cells: {
            ...row.cells,
            status: "reopened",
            reopenedAt: stamp.at,
            reopenedBy: stamp.by,
            note: stamp.note,
          },
        }
      : row,
  );
  const currency = kept.log.at(-1)?.currency;
  const entry = logEntryOf(
    {
      action: "reopened",
      periods: later,
      rows: reopened,
      currency: typeof currency === "string" ? currency : null,
    },
    stamp,
  );
  const sheets = await writeClosedBook(context, { rows, log: [...kept.log, entry] }, limits);
  return { periods: later.map(periodLabel), rows: reopened.length, findings: kept.findings, sheets };
}
