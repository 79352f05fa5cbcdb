import { budgetFromTable } from "../../../cells/cost/tables/budgetFromTable";
import { commitmentsFromTable } from "../../../cells/cost/tables/commitmentsFromTable";
import { contractPricesFromTable } from "../../../cells/cost/tables/contractPricesFromTable";
import { splitPayments } from "../../../core/cost/search/splitPayments";
import { unusualAmounts } from "../../../core/cost/search/unusualAmounts";
import { opportunitiesReport } from "../../../reports/opportunities/opportunitiesReport";
import type { OpportunitiesInput } from "../../../reports/opportunities/OpportunitiesInput";
import type { Progress } from "../../WorkerTalk";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { besideFindings } from "../besideFindings";
import { inputHashOf } from "../inputHashOf";
import { paymentFindings } from "../paymentFindings";
import { givenTable, paymentsOf, readingOf } from "../readPaymentsOf";
import { foundOpportunities } from "./foundOpportunities";
import { notSearched } from "./notSearched";
import { opportunitiesSummary } from "./opportunitiesSummary";

/**
 * The report of opportunities: reads, searches and lays out. All payments are searched, or those of the period asked for.
 * @throws What the readers throw; PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function computeOpportunities(task: CostTask, onProgress?: Progress): CostComputation {
  const input = opportunitiesInput(task, onProgress);
  onProgress?.("Laying out");
  return { summary: opportunitiesSummary(input), sheets: opportunitiesReport(input) };
}

/** Everything that the sheets are laid out from. */
export function opportunitiesInput(task: CostTask, onProgress?: Progress): OpportunitiesInput {
  onProgress?.("Reading the tables");
  const all = paymentsOf(task);
  const reading = readingOf(task, all.currency);
  const [budgetTable, ordersTable, contractsTable] = (["budget", "commitments", "contracts"] as const).map(
    (kind) => givenTable(task, kind),
  );
  const budget = budgetTable ? budgetFromTable(budgetTable, reading) : null;
  const orders = ordersTable ? commitmentsFromTable(ordersTable, reading) : null;
  const contracts = contractsTable ? contractPricesFromTable(contractsTable, reading, all.digits) : null;
  onProgress?.("Searching payments");
  const found = foundOpportunities(task, all, { budget, orders, contracts }, task.options.period);
  const { searched, findings, ...rest } = found;
  const { columns } = found.payments;
  const { suppliers, duplicates } = searched;
  return {
    ...rest,
    suppliers,
    duplicates,
    splits: splitPayments(columns, suppliers.supplierOf, found.settings.splits),
    unusual: unusualAmounts(columns, suppliers.supplierOf, found.settings.unusual),
    tables: task.tables,
    grids: task.grids,
    entity:
      task.options.entity ?? `All payments of ${task.tables.payments!.table ?? task.tables.payments!.sheet}`,
    findings: [
      ...task.earlier,
      ...paymentFindings(task, all, suppliers),
      ...besideFindings(task, "budget", budget),
      ...besideFindings(task, "commitments", orders),
      ...findings,
      ...notSearched(task, columns),
    ],
    dateSystem: task.dateSystem,
    priors: task.priors,
    run: { ...task.run, inputHash: inputHashOf(task), source: sourceText(task, all.rows) },
  };
}

function sourceText({ tables }: CostTask, rows: number): string {
  const names = (["payments", "contracts", "commitments", "budget"] as const).flatMap((kind) => {
    const table = tables[kind];
    return table ? [table.table ?? table.sheet] : [];
  });
  return `${names.join(", ")}: ${rows.toLocaleString("en")} payments read`;
}
