import type { Finding } from "../../cells/problems";
import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import { monthOf, periodLabel } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import { contractClosing } from "../../core/revenue/closing/contractClosing";
import { firstDayOf } from "../../core/revenue/closing/firstDayOf";
import type { ClosedSpan } from "../../reports/revenue/closed/closedRows";
import type { Books } from "../../reports/revenue/RevenueReportInput";
import { revenueFigures, type RevenueTask } from "./revenueComputation";

/** What a month is closed with, as plain data. */
export interface Closing extends ClosedSpan {
  readonly books: Books;
  /** Where nothing is closed yet, what was posted before: the months that a pack shows, and all before them as one. */
  readonly before: readonly ClosedSpan[];
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
  const { period, months, days, reported } = input.time;
  const first = firstDayOf(read.contracts.map(({ facts }) => facts));
  if (first === null || first > period.last) {
    throw financeError("PERIOD_EMPTY", {
      place: task.tables.contracts!.sheet,
      period: periodLabel(period),
      first: first ?? "nothing",
      last: task.run.time.slice(0, 10),
    });
  }
  const closedIn = (month: number) =>
    input.contracts.flatMap(({ figures }) => contractClosing(figures, month) ?? []);
  const start = monthOf(first).first;
  const shown = months
    .slice(0, reported - 1)
    .map((each, month) => ({ period: each, contracts: closedIn(month) }))
    .filter((each) => each.period.last >= start);
  const earlier =
    start <= days[0]! ? [{ period: { first: start, last: days[0]! }, contracts: closedIn(-1) }] : [];
  return {
    period,
    books: input.books,
    contracts: closedIn(reported - 1),
    before: isFirst ? [...earlier, ...shown] : [],
    leftOut: input.leftOut,
    findings: input.findings,
  };
}
