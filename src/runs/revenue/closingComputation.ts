import type { Finding } from "../../cells/problems";
import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import { addDays } from "../../core/dates/isoDate";
import { monthOf, periodLabel } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import { contractClosing, contractOpening } from "../../core/revenue/closing/contractClosing";
import { firstDayOf } from "../../core/revenue/closing/firstDayOf";
import type { ClosedSpan } from "../../reports/revenue/closed/closedRows";
import type { Books } from "../../reports/revenue/RevenueReportInput";
import { revenueFigures, type RevenueTask } from "./revenueComputation";

/** What a month is closed with, as plain data. */
export interface Closing extends ClosedSpan {
  readonly books: Books;
  /** What was posted before the month, where nothing is closed yet and there was anything. */
  readonly opening: ClosedSpan | null;
  readonly leftOut: LeftOut;
  readonly findings: readonly Finding[];
}

/** A task whose period is a month, and whether it is the first to be closed. */
export interface ClosingTask {
  readonly task: RevenueTask;
  readonly isFirst: boolean;
}

/**
 * The figures of a pack for a month, as they are posted.
 * @throws PERIOD_EMPTY for a first month before anything happens; what `revenueFigures` throws.
 */
export function computeClosing({ task, isFirst }: ClosingTask): Closing {
  const { read, input } = revenueFigures(task);
  const { period, reported } = input.time;
  const facts = read.contracts.map((contract) => contract.facts);
  const first = firstDayOf(facts);
  if (first === null || first > period.last) {
    throw financeError("PERIOD_EMPTY", {
      place: task.tables.contracts!.sheet,
      period: periodLabel(period),
      first: first ?? "nothing",
      last: task.run.time.slice(0, 10),
    });
  }
  const figures = input.contracts.map((contract) => contract.figures);
  const before = isFirst ? figures.flatMap((each) => contractOpening(each, reported) ?? []) : [];
  return {
    period,
    books: input.books,
    contracts: figures.flatMap((each) => contractClosing(each, reported) ?? []),
    opening:
      before.length > 0
        ? { period: { first: monthOf(first).first, last: addDays(period.first, -1) }, contracts: before }
        : null,
    leftOut: input.leftOut,
    findings: input.findings,
  };
}
