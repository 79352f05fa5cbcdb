import { budgetFromTable } from "../../../cells/cost/tables/budgetFromTable";
import { commitmentsFromTable } from "../../../cells/cost/tables/commitmentsFromTable";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import { targetsFromTable } from "../../../cells/cost/tables/targetsFromTable";
import { spanFromText } from "../../../cells/periodText";
import type { Finding } from "../../../cells/problems";
import { dayNumber, isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { isWholeMonths, monthOf, periodLabel, type Period } from "../../../core/dates/period";
import { financeError } from "../../../core/errors/financeError";
import type { BudgetInput } from "../../../reports/budget/BudgetInput";
import { budgetReport } from "../../../reports/budget/budgetReport";
import { leastMonths } from "../../../reports/budget/budgetSettings";
import { BudgetTime } from "../../../reports/budget/BudgetTime";
import { budgetKinds } from "../../../reports/budget/lines/budgetKinds";
import { BudgetSource } from "../../../reports/budget/lines/BudgetSource";
import type { Progress } from "../../WorkerTalk";
import { besideFindings } from "../besideFindings";
import { budgetLineFindings } from "../budgetLineFindings";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { inputHashOf } from "../inputHashOf";
import { laterOrders } from "../laterOrders";
import { latestPaid } from "../latestPaid";
import { givenTable, readingOf } from "../readPaymentsOf";
import { budgetFindings } from "./budgetFindings";
import { budgetSummary } from "./budgetSummary";

/**
 * The budget tracker: reads, computes and lays out.
 * @throws What the readers throw; DATE_UNREADABLE, PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function computeBudget(task: CostTask, onProgress?: Progress): CostComputation {
  onProgress?.("Reading the tables");
  const input = budgetInput(task);
  onProgress?.("Computing");
  const source = new BudgetSource(input, leastMonths(input.priors));
  onProgress?.("Laying out");
  return { summary: budgetSummary(source), sheets: budgetReport(source) };
}

/** Everything that the sheets are laid out from. */
export function budgetInput(task: CostTask): BudgetInput {
  const budget = budgetFromTable(givenTable(task, "budget")!, readingOf(task));
  const beside = readingOf(task, budget.currency);
  const [ordersTable, targetsTable] = [givenTable(task, "commitments"), givenTable(task, "targets")];
  const orders = ordersTable ? commitmentsFromTable(ordersTable, beside) : null;
  const targets = targetsTable ? targetsFromTable(targetsTable, beside) : null;
  const { kept } = budgetKinds(budget);
  const { period, finding } = reportedPeriod(task, budget, kept);
  const place = task.tables.budget!.table ?? task.tables.budget!.sheet;
  const time = new BudgetTime(period, budget, kept, task.options.fiscalYearStart);
  return {
    budget,
    orders,
    targets,
    currency: budget.currency,
    digits: budget.digits,
    tables: task.tables,
    grids: task.grids,
    time,
    entity: task.options.entity ?? `All lines of ${place}`,
    findings: [
      ...task.earlier,
      ...finding,
      ...budget.findings,
      ...budgetLineFindings(task, budget),
      ...budgetFindings(task, budget, time),
      ...besideFindings(task, "commitments", orders),
      ...laterOrders(task, orders, period.last),
      ...besideFindings(task, "targets", targets),
    ],
    dateSystem: task.dateSystem,
    priors: task.priors,
    run: {
      ...task.run,
      inputHash: inputHashOf(task),
      source: `${place}: ${budget.rows.toLocaleString("en")} rows read`,
    },
  };
}

/** What was asked for, else the latest month with an actual. */
function reportedPeriod(
  task: CostTask,
  { columns, hasActual }: ReadBudget,
  kept: Uint8Array,
): { readonly period: Period; readonly finding: readonly Finding[] } {
  const { options, tables } = task;
  const place = tables.budget!.table ?? tables.budget!.sheet;
  const days = columns.days.filter((_, row) => kept[row] === 1);
  const none = (period: string, first: string, last: string) =>
    financeError("PERIOD_EMPTY", { place, period, first, last });
  if (days.length === 0) throw none(options.period ?? "any", "nothing", "nothing");
  if (options.period === undefined) {
    const spent = columns.days.filter(
      (_, row) => kept[row] === 1 && hasActual[row] === 1 && columns.actual[row] !== 0,
    );
    const period = monthOf(latestPaid(task, spent.length > 0 ? spent : days));
    const latest =
      spent.length > 0 ? "latest month with an actual" : "latest month with a row, none has an actual";
    const text = `No period was chosen: this is the ${latest}, ${periodLabel(period)}.`;
    return { period, finding: [{ code: "LATEST_PERIOD", text, rows: 0, cell: null }] };
  }
  const value = JSON.stringify(options.period);
  const period = spanFromText(options.period, options);
  if (!period) throw financeError("DATE_UNREADABLE", { place: "Period", value });
  if (!isWholeMonths(period)) throw financeError("PERIOD_NOT_WHOLE_MONTHS", { value });
  const [from, to] = [dayNumber(period.first), dayNumber(period.last)];
  if (!days.some((day) => day >= from && day <= to)) {
    const [first, last] = [days.reduce((a, b) => Math.min(a, b)), days.reduce((a, b) => Math.max(a, b))];
    throw none(periodLabel(period), isoDateFromDayNumber(first), isoDateFromDayNumber(last));
  }
  return { period, finding: [] };
}
