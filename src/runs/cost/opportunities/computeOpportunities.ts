import { budgetFromTable } from "../../../cells/cost/tables/budgetFromTable";
import { commitmentsFromTable } from "../../../cells/cost/tables/commitmentsFromTable";
import { contractPricesFromTable } from "../../../cells/cost/tables/contractPricesFromTable";
import type { ReadCommitments } from "../../../cells/cost/tables/ReadCommitments";
import { opportunities, searchedPayments } from "../../../core/cost/opportunities/opportunities";
import type { CommitmentColumns } from "../../../core/cost/opportunities/OpportunityTables";
import { splitPayments } from "../../../core/cost/search/splitPayments";
import { unusualAmounts } from "../../../core/cost/search/unusualAmounts";
import { dayNumber, isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { monthOf, spanOf } from "../../../core/dates/period";
import { minorInDigits } from "../../../core/money/minorInDigits";
import { amountColumn } from "../../../core/table/amountColumn";
import { costSheets } from "../../../reports/cost/costSheets";
import { CostTime } from "../../../reports/cost/CostTime";
import { opportunitiesReport } from "../../../reports/opportunities/opportunitiesReport";
import type { OpportunitiesInput, SearchedTable } from "../../../reports/opportunities/OpportunitiesInput";
import { settingsFromInputs } from "../../../reports/opportunities/settings/settingsFromInputs";
import type { Progress } from "../../WorkerTalk";
import type { CostComputation } from "../CostResult";
import type { CostTask } from "../CostTask";
import { besideFindings } from "../besideFindings";
import { inputHashOf } from "../inputHashOf";
import { latestPaid } from "../latestPaid";
import { paymentFindings } from "../paymentFindings";
import { costTimeOf, givenTable, paymentsOf, readingOf } from "../readPaymentsOf";
import { budgetOfYear } from "./budgetOfYear";
import { notSearched } from "./notSearched";
import { opportunitiesSummary } from "./opportunitiesSummary";
import { paymentsWithin } from "./paymentsWithin";

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
  const time = searchedTime(task, all.columns.days, costTimeOf(task, all).time);
  const payments = paymentsWithin(all, time.period);
  const reading = readingOf(task, all.currency);
  const [budgetTable, ordersTable, contractsTable] = (["budget", "commitments", "contracts"] as const).map(
    (kind) => givenTable(task, kind),
  );
  const { digits } = payments;
  const budget = budgetTable ? budgetFromTable(budgetTable, reading) : null;
  const orders = ordersTable ? commitmentsFromTable(ordersTable, reading) : null;
  const contracts = contractsTable ? contractPricesFromTable(contractsTable, reading, digits) : null;
  const commitments = orders && ordersToSearch(orders, digits);
  const costs = budget && budgetOfYear(budget, budgetTable!.name, time.year, digits);
  const settings = settingsFromInputs(task.priors.get(costSheets.opportunities.front.report)?.inputs, digits);
  onProgress?.("Searching payments");
  const searched = searchedPayments(payments.columns, settings.opportunities);
  const found = opportunities(
    {
      payments: payments.columns,
      history: all.columns,
      contracts: contracts && contracts.columns,
      commitments: commitments && commitments.columns,
      budget: costs && costs.table.columns,
      asOf: dayNumber(time.period.last),
    },
    settings.opportunities,
    searched,
  );
  const { supplierOf } = searched.suppliers;
  return {
    payments,
    suppliers: searched.suppliers,
    opportunities: found,
    duplicates: searched.duplicates,
    splits: splitPayments(payments.columns, supplierOf, settings.splits),
    unusual: unusualAmounts(payments.columns, supplierOf, settings.unusual),
    commitments,
    budget: costs && costs.table,
    settings,
    tables: task.tables,
    grids: task.grids,
    time,
    entity:
      task.options.entity ?? `All payments of ${task.tables.payments!.table ?? task.tables.payments!.sheet}`,
    findings: [
      ...task.earlier,
      ...paymentFindings(task, all, searched.suppliers),
      ...besideFindings(task, "budget", budget),
      ...(costs?.findings ?? []),
      ...besideFindings(task, "commitments", orders),
      ...besideFindings(task, "contracts", contracts),
      ...notSearched(task, payments.columns),
    ],
    dateSystem: task.dateSystem,
    priors: task.priors,
    run: { ...task.run, inputHash: inputHashOf(task), source: sourceText(task, all.rows) },
  };
}

/** All months with payments, or the period asked for. */
function searchedTime(task: CostTask, days: Int32Array, time: CostTime): CostTime {
  if (task.options.period !== undefined) return time;
  const from = isoDateFromDayNumber(days.reduce((first, day) => Math.min(first, day)));
  const to = latestPaid(task, days);
  return new CostTime(spanOf(monthOf(from), monthOf(to)), from, task.options.fiscalYearStart);
}

/** Orders in the decimals of the payments. */
function ordersToSearch(
  { columns, sheetRows, digits: own }: ReadCommitments,
  digits: number,
): SearchedTable<CommitmentColumns> {
  const { amount, used } = columns;
  return {
    columns: {
      ...columns,
      amount: amountColumn(amount.name, minorInDigits(amount.minor, own, digits), digits),
      used: used && minorInDigits(used, own, digits),
    },
    sheetRows,
    digits,
  };
}

function sourceText({ tables }: CostTask, rows: number): string {
  const names = (["payments", "contracts", "commitments", "budget"] as const).flatMap((kind) => {
    const table = tables[kind];
    return table ? [table.table ?? table.sheet] : [];
  });
  return `${names.join(", ")}: ${rows.toLocaleString("en")} payments read`;
}
