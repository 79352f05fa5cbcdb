import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import type { ReadCommitments } from "../../../cells/cost/tables/ReadCommitments";
import type { ReadPayments } from "../../../cells/cost/tables/ReadPayments";
import type { ReadPrices } from "../../../cells/cost/tables/ReadPrices";
import type { Finding } from "../../../cells/problems";
import type { Opportunity } from "../../../core/cost/opportunities/Opportunity";
import {
  opportunities,
  searchedPayments,
  type SearchedPayments,
} from "../../../core/cost/opportunities/opportunities";
import type { BudgetColumns, CommitmentColumns } from "../../../core/cost/opportunities/OpportunityTables";
import { dayNumber, isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { monthOf, spanOf } from "../../../core/dates/period";
import { minorInDigits } from "../../../core/money/minorInDigits";
import { amountColumn } from "../../../core/table/amountColumn";
import { costSheets } from "../../../reports/cost/costSheets";
import { CostTime } from "../../../reports/cost/CostTime";
import type { SearchedTable } from "../../../reports/opportunities/OpportunitiesInput";
import type { SearchSettings } from "../../../reports/opportunities/settings/SearchSettings";
import { settingsFromInputs } from "../../../reports/opportunities/settings/settingsFromInputs";
import { besideFindings } from "../besideFindings";
import type { CostTask } from "../CostTask";
import { latestPaid } from "../latestPaid";
import { costTimeOf } from "../readPaymentsOf";
import { budgetOfYear } from "./budgetOfYear";
import { paymentsWithin } from "./paymentsWithin";
import { unheldPrices } from "./unheldPrices";

/** Tables of a task as they were read; null where there is none. */
export interface ReadBeside {
  readonly budget: ReadBudget | null;
  readonly orders: ReadCommitments | null;
  readonly contracts: ReadPrices | null;
}

/** What a search found, and in what. */
export interface FoundOpportunities {
  readonly opportunities: readonly Opportunity[];
  readonly searched: SearchedPayments;
  /** The payments that were searched. */
  readonly payments: ReadPayments;
  readonly commitments: SearchedTable<CommitmentColumns> | null;
  readonly budget: SearchedTable<BudgetColumns> | null;
  readonly settings: SearchSettings;
  readonly time: CostTime;
  /** What of the budget and of the contracts was not searched, and what was odd in these. */
  readonly findings: readonly Finding[];
}

/**
 * What can be taken out of cost, by the thresholds on the sheet of opportunities where there is one.
 * @param all All payments of the task. @param period Of those that are searched; all of them when omitted.
 * @throws PERIOD_NOT_WHOLE_MONTHS, PERIOD_EMPTY.
 */
export function foundOpportunities(
  task: CostTask,
  all: ReadPayments,
  { budget, orders, contracts }: ReadBeside,
  period: string | undefined,
): FoundOpportunities {
  const time = searchedTime(task, all, period);
  const payments = paymentsWithin(all, time.period);
  const { digits } = payments;
  const commitments = orders && ordersToSearch(orders, digits);
  const place = task.tables.budget;
  const costs = budget && place ? budgetOfYear(budget, place.table ?? place.sheet, time.year, digits) : null;
  const settings = settingsFromInputs(task.priors.get(costSheets.opportunities.front.report)?.inputs, digits);
  const searched = searchedPayments(payments.columns, settings.opportunities);
  return {
    opportunities: opportunities(
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
    ),
    searched,
    payments,
    commitments,
    budget: costs && costs.table,
    settings,
    time,
    findings: [
      ...(costs?.findings ?? []),
      ...besideFindings(task, "contracts", contracts),
      ...unheldPrices(task, contracts, payments),
    ],
  };
}

/** All months with payments, or the period asked for. */
function searchedTime(task: CostTask, all: ReadPayments, period: string | undefined): CostTime {
  const { period: _, ...options } = task.options;
  const { time } = costTimeOf(
    { ...task, options: period === undefined ? options : { ...options, period } },
    all,
  );
  if (period !== undefined) return time;
  const { days } = all.columns;
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
