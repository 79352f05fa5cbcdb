import type { CostReading } from "../../cells/cost/tables/CostReading";
import type { CostTable } from "../../cells/cost/tables/costTables";
import { paymentsFromTable } from "../../cells/cost/tables/paymentsFromTable";
import type { ReadPayments } from "../../cells/cost/tables/ReadPayments";
import type { GivenTable } from "../../cells/table/TableSpec";
import { spanFromText } from "../../cells/periodText";
import { isoDateFromDayNumber } from "../../core/dates/isoDate";
import { isWholeMonths, monthOf, periodLabel, type Period } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import type { Finding } from "../../cells/problems";
import { CostTime } from "../../reports/cost/CostTime";
import type { CostTask } from "./CostTask";
import { latestPaid } from "./latestPaid";

/** How the tables of a task are read. @param beside Currency of the payments, for a table beside them. */
export function readingOf({ options, dateSystem }: CostTask, beside?: string): CostReading {
  const { dayOrder, fiscalYearStart, leaveOutBad = false, currency = "" } = options;
  return {
    system: dateSystem,
    leaveOutBad,
    ...(dayOrder === undefined ? {} : { dayOrder }),
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
    currency: beside ?? currency,
    mayLackCurrency: beside !== undefined,
  };
}

/** A table of a task as its reader takes it; null where there is none. */
export function givenTable({ grids, tables }: CostTask, kind: CostTable): GivenTable | null {
  const [grid, place] = [grids[kind], tables[kind]];
  return grid && place ? { grid, name: place.table ?? place.sheet } : null;
}

/** The payments of a task. */
export function paymentsOf(task: CostTask): ReadPayments {
  return paymentsFromTable(givenTable(task, "payments")!, readingOf(task));
}

/**
 * The reported period among the months of the payments: the one that was asked for, else the latest month with payments. Those
 * dated after the run, such as by a slip of the year, make no period.
 * @throws DATE_UNREADABLE, PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function costTimeOf(
  task: CostTask,
  payments: ReadPayments,
): { readonly time: CostTime; readonly finding: readonly Finding[] } {
  const { options, tables } = task;
  const { days } = payments.columns;
  const place = tables.payments!.table ?? tables.payments!.sheet;
  let [first, last] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (days.length === 0) {
    const period = options.period ?? "any";
    throw financeError("PERIOD_EMPTY", { place, period, first: "nothing", last: "nothing" });
  }
  const [firstDay, lastDay] = [isoDateFromDayNumber(first), isoDateFromDayNumber(last)];
  if (options.period === undefined) {
    const period = monthOf(latestPaid(task, days));
    const text = `No period was chosen: this is the latest month with payments, ${periodLabel(period)}.`;
    const finding = { code: "LATEST_PERIOD", text, rows: 0, cell: null };
    return { time: new CostTime(period, firstDay, options.fiscalYearStart), finding: [finding] };
  }
  const period = spanFromText(options.period, options);
  const value = JSON.stringify(options.period);
  if (!period) throw financeError("DATE_UNREADABLE", { place: "Period", value });
  if (!isWholeMonths(period)) throw financeError("PERIOD_NOT_WHOLE_MONTHS", { value });
  if (!days.some((day) => isIn(isoDateFromDayNumber(day), period))) {
    throw financeError("PERIOD_EMPTY", {
      place,
      period: periodLabel(period),
      first: firstDay,
      last: lastDay,
    });
  }
  return { time: new CostTime(period, firstDay, options.fiscalYearStart), finding: [] };
}

function isIn(day: string, { first, last }: Period): boolean {
  return day >= first && day <= last;
}
