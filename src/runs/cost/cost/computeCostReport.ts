import { budgetFromTable } from "../../../cells/cost/tables/budgetFromTable";
import { commitmentsFromTable } from "../../../cells/cost/tables/commitmentsFromTable";
import { contractPricesFromTable } from "../../../cells/cost/tables/contractPricesFromTable";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import type { ReadCommitments } from "../../../cells/cost/tables/ReadCommitments";
import { nearSuppliers } from "../../../core/cost/search/nearSuppliers";
import { dayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { minorInDigits } from "../../../core/money/minorInDigits";
import { amountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";
import { costReport } from "../../../reports/cost/costReport";
import type { CostReportInput, OpenOrders, PlannedCost } from "../../../reports/cost/CostReportInput";
import { PaymentSource } from "../../../reports/cost/payments/PaymentSource";
import type { Progress } from "../../WorkerTalk";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { besideFindings } from "../besideFindings";
import { budgetLineFindings } from "../budgetLineFindings";
import { expenditureRows } from "../expenditureRows";
import { inputHashOf } from "../inputHashOf";
import { laterOrders } from "../laterOrders";
import { paymentFindings } from "../paymentFindings";
import { costTimeOf, givenTable, paymentsOf, readingOf } from "../readPaymentsOf";
import { costSummary } from "./costSummary";
import { foundSavings } from "./foundSavings";
import { ordersWithoutRow } from "./ordersWithoutRow";
import { unpaidBudgets } from "./unpaidBudgets";
import { sharedOverhead } from "./sharedOverhead";

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
  const [budgetTable, ordersTable, contractsTable] = (["budget", "commitments", "contracts"] as const).map(
    (kind) => givenTable(task, kind),
  );
  const reading = readingOf(task, payments.currency);
  const budget = budgetTable ? budgetFromTable(budgetTable, reading) : null;
  const orders = ordersTable ? commitmentsFromTable(ordersTable, reading) : null;
  const contracts = contractsTable ? contractPricesFromTable(contractsTable, reading, payments.digits) : null;
  const { time, finding } = costTimeOf(task, payments);
  const shared = sharedOverhead(task, payments);
  onProgress?.("Adding up");
  const { columns, digits } = payments;
  const spending = budget && expenditureRows(budget, budgetTable!.name);
  const planned = budget && plannedCost(budget, spending!.rows, digits);
  const open = orders && openOrders(orders, digits, time.period.last);
  const suppliers = nearSuppliers(columns.supplier, columns.amount);
  onProgress?.("Searching payments");
  const search = foundSavings(task, payments, { budget, orders, contracts });
  return {
    payments,
    suppliers,
    budget: planned,
    orders: open,
    overhead: shared.overhead,
    found: search.found,
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
      ...(budget ? budgetLineFindings(task, budget) : []),
      ...unpaidBudgets({ payments, budget: planned, tables: task.tables, time }),
      ...besideFindings(task, "commitments", orders),
      ...search.findings,
      ...(orders
        ? ordersWithoutRow(
            { payments, budget: planned, orders: open, tables: task.tables, time },
            orders.sheetRows,
          )
        : []),
      ...laterOrders(task, orders, time.period.last),
      ...shared.findings,
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

/** Rows of the budget that plan expenditure, in minor units of the payments. */
function plannedCost(
  { columns, starts, costCentre, owner, sheetRows, digits }: ReadBudget,
  rows: Int32Array,
  wanted: number,
): PlannedCost {
  const pick = (dimension: Dimension | null): Dimension | null =>
    dimension && { ...dimension, codes: Int32Array.from(rows, (row) => dimension.codes[row]!) };
  const { budget } = columns;
  const minor = Float64Array.from(rows, (row) => budget.minor[row]!);
  return {
    line: pick(columns.line)!,
    costCentre: pick(costCentre),
    owner: pick(owner),
    days: Int32Array.from(rows, (row) => starts[row]!),
    amount: amountColumn(budget.name, minorInDigits(minor, digits, wanted), wanted),
    sheetRows: Int32Array.from(rows, (row) => sheetRows[row]!),
  };
}

/** What is ordered up to the end of the period and not yet invoiced. */
function openOrders({ columns, digits }: ReadCommitments, wanted: number, last: IsoDate): OpenOrders {
  const { days, open, amount, used } = columns;
  const until = dayNumber(last);
  const left = amount.minor.map((ordered, row) =>
    open[row] === 0 || days[row]! > until ? 0 : Math.max(0, ordered - (used?.[row] ?? 0)),
  );
  return { line: columns.line ?? columns.subject, open: minorInDigits(left, digits, wanted) };
}

function sourceText({ tables }: CostTask, rows: number, leftOut: number): string {
  const names = (["payments", "budget", "commitments", "contracts", "bases"] as const).flatMap((kind) => {
    const table = tables[kind];
    return table ? [table.table ?? table.sheet] : [];
  });
  const left = leftOut > 0 ? `, ${leftOut.toLocaleString("en")} left out` : "";
  return `${names.join(", ")}: ${rows.toLocaleString("en")} payments read${left}`;
}
