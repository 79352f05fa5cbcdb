import { dateParts } from "../../core/dates/isoDate";
import { isWholeMonths, monthPeriod, periodLabel, type Period } from "../../core/dates/period";
import { financeError } from "../../core/errors/financeError";
import type { RangeGrid } from "../RangeGrid";
import type { RowProblems } from "../table/RowProblems";
import { tableRows, type TableOptions } from "../table/tableRows";
import type { TableRow } from "../table/TableRow";
import { planTargets, type PlanRole } from "./planTargets";

/** What is planned for a line in a stretch of whole months. */
export interface PlanTarget {
  readonly line: string;
  readonly period: Period;
  /** In the currency of the books. */
  readonly minor: number;
  /** Cell of the target. */
  readonly place: string;
}

/**
 * Targets by month, quarter or year; a day stands for its month. Cells that cannot be read, and targets of a line that
 * overlap, are problems.
 * @param digits Decimals of the books' currency.
 */
export function readPlanTargets(
  grid: RangeGrid,
  options: TableOptions,
  digits: number,
  problems: RowProblems,
): readonly PlanTarget[] {
  const rows = tableRows({ grid, name: "Plan targets" }, planTargets, options, problems);
  const byLine = new Map<string, PlanTarget[]>();
  return rows.flatMap((row): readonly PlanTarget[] => {
    const line = row.name("line");
    const period = monthsOf(row);
    const minor = row.minor("target", digits);
    if (line === "" || period === null) return [];
    const target = { line, period, minor, place: row.place("target") };
    const others = byLine.get(line) ?? [];
    byLine.set(line, others);
    refuseOverlap(row, target, others);
    others.push(target);
    return [target];
  });
}

function monthsOf(row: TableRow<PlanRole>): Period | null {
  const period = row.neededPeriod("period");
  if (period === null || isWholeMonths(period)) return period;
  if (period.first === period.last) {
    const { year, month } = dateParts(period.first);
    return monthPeriod(year, month);
  }
  const value = JSON.stringify(row.text("period"));
  return row.problem(financeError("DATE_UNREADABLE", { place: row.place("period"), value }));
}

/** A year beside its own quarters would count twice. */
function refuseOverlap(row: TableRow<PlanRole>, target: PlanTarget, others: readonly PlanTarget[]): void {
  const { first, last } = target.period;
  const other = others.find(({ period }) => period.first <= last && period.last >= first);
  if (!other) return;
  const { line, place } = target;
  const slots = { place, line, period: periodLabel(target.period), other: periodLabel(other.period) };
  row.problem(financeError("PLAN_OVERLAPS", { ...slots, first: other.place }));
}
