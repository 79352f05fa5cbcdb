import { accountClassFromText } from "../../../cells/accountClass";
import { budgetFromTable } from "../../../cells/cost/tables/budgetFromTable";
import { commitmentsFromTable } from "../../../cells/cost/tables/commitmentsFromTable";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import type { ReadCommitments } from "../../../cells/cost/tables/ReadCommitments";
import { nearSuppliers } from "../../../core/cost/search/nearSuppliers";
import { amountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";
import { costReport } from "../../../reports/cost/costReport";
import type { CostReportInput, OpenOrders, PlannedCost } from "../../../reports/cost/CostReportInput";
import { PaymentSource } from "../../../reports/cost/payments/PaymentSource";
import type { Progress } from "../../WorkerTalk";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { besideFindings } from "../besideFindings";
import { inputHashOf } from "../inputHashOf";
import { paymentFindings } from "../paymentFindings";
import { costTimeOf, givenTable, paymentsOf, readingOf } from "../readPaymentsOf";
import { costSummary } from "./costSummary";

/**
 * The cost report: reads, adds up and lays out.
 * @throws What the readers throw; PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function computeCostReport(task: CostTask, onProgress?: Progress): CostComputation {
  const input = costInput(task, onProgress);
  onProgress?.("Laying out");
  const source = new PaymentSource(input);
  const suppliers = source.bySupplier();
  return {
    summary: costSummary(input, source, suppliers),
    sheets: costReport(input, source, suppliers),
  };
}

/** Everything that the sheets are laid out from. */
export function costInput(task: CostTask, onProgress?: Progress): CostReportInput {
  onProgress?.("Reading the tables");
  const payments = paymentsOf(task);
  const [budgetTable, ordersTable] = [givenTable(task, "budget"), givenTable(task, "commitments")];
  const reading = readingOf(task, payments.currency);
  const budget = budgetTable && budgetFromTable(budgetTable, reading);
  const orders = ordersTable && commitmentsFromTable(ordersTable, reading);
  const { time, finding } = costTimeOf(task, payments);
  onProgress?.("Adding up");
  const { columns } = payments;
  const suppliers = nearSuppliers(columns.supplier, columns.amount);
  return {
    payments,
    suppliers,
    budget: budget && plannedCost(budget, payments.digits),
    orders: orders && openOrders(orders, payments.digits),
    tables: task.tables,
    grids: task.grids,
    time,
    entity:
      task.options.entity ?? `All payments of ${task.tables.payments!.table ?? task.tables.payments!.sheet}`,
    findings: [
      ...task.earlier,
      ...finding,
      ...paymentFindings(task, payments, suppliers),
      ...besideFindings(task, "budget", budget),
      ...besideFindings(task, "commitments", orders),
    ],
    dateSystem: task.dateSystem,
    priors: task.priors,
    run: {
      ...task.run,
      inputHash: inputHashOf(task),
      source: sourceText(
        task,
        payments.rows,
        payments.leftOut.reduce((sum, { rows }) => sum + rows, 0),
      ),
    },
  };
}

/** Rows of the budget that plan a cost, in minor units of the payments. */
function plannedCost(
  { columns, starts, costCentre, type, owner, sheetRows, digits }: ReadBudget,
  wanted: number,
): PlannedCost {
  const isCost = type ? type.labels.map((label) => accountClassFromText(label)?.type !== "revenue") : null;
  const kept = Int32Array.from(sheetRows.keys()).filter((row) => !isCost || isCost[type!.codes[row]!]!);
  const pick = (dimension: Dimension | null): Dimension | null =>
    dimension && { ...dimension, codes: Int32Array.from(kept, (row) => dimension.codes[row]!) };
  const factor = 10 ** (wanted - digits);
  const { budget } = columns;
  const minor = Float64Array.from(kept, (row) => Math.round(budget.minor[row]! * factor));
  return {
    line: pick(columns.line)!,
    costCentre: pick(costCentre),
    owner: pick(owner),
    days: Int32Array.from(kept, (row) => starts[row]!),
    amount: amountColumn(budget.name, minor, wanted),
    sheetRows: Int32Array.from(kept, (row) => sheetRows[row]!),
  };
}

function openOrders({ columns, line, digits }: ReadCommitments, wanted: number): OpenOrders {
  const factor = 10 ** (wanted - digits);
  return {
    line: line ?? columns.subject,
    open: columns.amount.minor.map((ordered, row) =>
      columns.open[row] === 0 ? 0 : Math.max(0, Math.round((ordered - (columns.used?.[row] ?? 0)) * factor)),
    ),
  };
}

function sourceText({ tables }: CostTask, rows: number, leftOut: number): string {
  const names = (["payments", "budget", "commitments"] as const).flatMap((kind) => {
    const table = tables[kind];
    return table ? [table.table ?? table.sheet] : [];
  });
  const left = leftOut > 0 ? `, ${leftOut.toLocaleString("en")} left out` : "";
  return `${names.join(", ")}: ${rows.toLocaleString("en")} payments read${left}`;
}
