import { spanFromText } from "../../cells/periodText";
import type { Finding } from "../../cells/problems";
import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import { isOneMonth, periodLabel, type Period } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import { amountFromMinor } from "../../core/money/minorUnits";
import { sumMinor, sumMinorOf } from "../../core/money/sumMinor";
import { nextToClose } from "../../core/revenue/closing/nextToClose";
import type { ClosingStamp } from "../../reports/revenue/closed/ClosedRow";
import { closedRows } from "../../reports/revenue/closed/closedRows";
import { logEntryOf } from "../../reports/revenue/closed/logEntryOf";
import type { RunContext } from "../varianceReport";
import type { Closing, ClosingTask } from "./closingComputation";
import { readClosedBook, type ClosedBook } from "./readClosedBook";
import { readRevenueTask, type RevenueSource } from "./readRevenueTask";
import type { RevenueOptions } from "./RevenueOptions";
import { taken } from "./takenOver";
import { writeClosedBook } from "./writeClosedBook";

/** What a closing needs from whoever starts it. */
export interface ClosingContext extends RevenueSource, Pick<RunContext, "onProgress" | "signal"> {
  /** Computes here or elsewhere, such as in a worker, so that a page stays alive meanwhile; at once and here when omitted. */
  readonly compute?: (task: ClosingTask, signal?: AbortSignal) => Promise<Closing>;
}

export interface ClosingRequest {
  /** A whole month, as text: "2026-03". */
  readonly period: string;
  /** Name of who closes. */
  readonly by: string;
  readonly note?: string;
  /** What the pack of that month is made with; its own period counts for nothing here. */
  readonly options: RevenueOptions;
}

/** A month that has been closed. Amounts are in major units of the books. */
export interface ClosedMonth {
  readonly period: string;
  readonly currency: string | null;
  /** Posted in the month. */
  readonly revenue: number;
  readonly contracts: number;
  /** Rows added to the table of closed periods. */
  readonly rows: number;
  readonly leftOut: LeftOut;
  readonly findings: readonly Finding[];
  /** Sheets written, by their real names. */
  readonly sheets: readonly string[];
}

/**
 * Closes a month: stamps what is posted in it, and what stands in the books at its end, on sheets of ours. From then on the
 * month keeps its figures, and what is known better comes in the first open one.
 * @throws PERIOD_NOT_ONE_MONTH, PERIOD_NOT_OVER; PERIOD_NOT_NEXT, which names the month that is; ARGUMENT_MISSING without a
 * name; DATA_REFUSED for rows that cannot be read and are not to be left out; what `readClosedBook` throws.
 */
export async function closePeriod(
  context: ClosingContext,
  { period: text, by, note = "", options }: ClosingRequest,
): Promise<ClosedMonth> {
  const { workbook, stamp: run, signal, onProgress } = context;
  signal?.throwIfAborted();
  const stamp = stampOf(context, "close", by, note);
  const period = monthFromText(text);
  const label = periodLabel(period);
  const today = run.time.slice(0, 10);
  if (period.last > today) throw financeError("PERIOD_NOT_OVER", { period: label, today });
  onProgress?.("Reading");
  const book = await readClosedBook(workbook, options.tables?.closed);
  const next = nextToClose(closedIn(book));
  if (next && next.last !== period.last) {
    throw financeError("PERIOD_NOT_NEXT", { period: label, next: periodLabel(next) });
  }
  const task = await readRevenueTask(context, { ...options, period: label });
  onProgress?.("Computing");
  // A page that has a worker need not load what computes.
  const compute =
    context.compute ??
    (async (each) =>
      (await import(/* webpackChunkName: "revenue-here" */ "./closingComputation")).computeClosing(each));
  const closing = await compute({ task, isFirst: next === null }, signal);
  signal?.throwIfAborted();
  const { books, contracts, leftOut, before } = closing;
  const { currency } = books;
  const kept = taken(book, currency, stamp);
  // Each of the earlier periods can be opened again by itself: its rows have a run id of their own.
  const forward = before.map((span, index) => {
    const part = { ...stamp, runId: `${stamp.runId}-${index + 1}`, note: `with ${label}` };
    const rows = closedRows(span, books, part, workbook.dateSystem);
    const entry = logEntryOf({ action: "broughtForward", periods: [span.period], rows, currency }, part);
    return { rows, entry };
  });
  const own = closedRows(closing, books, stamp, workbook.dateSystem);
  const log = { action: "closed", periods: [period], rows: own, currency } as const;
  const entry = logEntryOf({ ...log, leftOut: leftOut.contracts.length }, stamp);
  const added = [...forward.flatMap(({ rows }) => rows), ...own];
  const sheets = await writeClosedBook(
    context,
    {
      rows: [...kept.rows, ...added],
      log: [...kept.log, ...forward.map((each) => each.entry), entry],
    },
    task.limits,
  );
  return {
    period: label,
    currency,
    revenue: amountFromMinor(
      sumMinorOf(contracts, ({ revenue }) => revenue),
      books.digits,
    ),
    contracts: contracts.length,
    rows: added.length,
    leftOut,
    findings: [...closing.findings, ...kept.findings, ...broughtForward(closing)],
    sheets,
  };
}

/** @throws ARGUMENT_MISSING without a name. */
export function stampOf(
  { stamp }: Pick<RevenueSource, "stamp">,
  action: string,
  by: string,
  note: string,
): ClosingStamp {
  if (by.trim() === "") {
    throw financeError("ARGUMENT_MISSING", {
      output: action,
      argument: "by",
      known: "the name of who does it",
    });
  }
  return { at: stamp.time, by: by.trim(), note: note.trim(), runId: stamp.id };
}

/** @throws PERIOD_NOT_ONE_MONTH. */
export function monthFromText(text: string): Period {
  const period = spanFromText(text);
  if (period && isOneMonth(period)) return period;
  throw financeError("PERIOD_NOT_ONE_MONTH", { value: JSON.stringify(text) });
}

/** The periods of a book that are closed. */
export function closedIn({ rows }: Pick<ClosedBook, "rows">): readonly Period[] {
  const closed = new Map(rows.flatMap(({ period, isClosed }) => (isClosed ? [[period.last, period]] : [])));
  return [...closed.values()].sort((one, other) => (one.last < other.last ? -1 : 1));
}

function broughtForward({ before, books, period }: Closing): readonly Finding[] {
  if (before.length === 0) return [];
  const posted = before.flatMap(({ contracts }) => contracts.map(({ revenue }) => revenue));
  const money = `${amountFromMinor(sumMinor(posted), books.digits)} ${books.currency ?? ""}`.trim();
  const text = `${periodLabel(period)} is the first month that is closed. What is posted from ${before[0]!.period.first} to ${before.at(-1)!.period.last}, revenue of ${money}, is closed with it.`;
  return [{ code: "CLOSED_BEFORE", text, rows: 0, cell: null }];
}
