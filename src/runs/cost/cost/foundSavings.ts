import type { ReadPayments } from "../../../cells/cost/tables/ReadPayments";
import { spanFromText } from "../../../cells/periodText";
import type { Finding } from "../../../cells/problems";
import { dayNumber } from "../../../core/dates/isoDate";
import type { FoundSavings } from "../../../reports/cost/CostReportInput";
import { listedOpportunities } from "../../../reports/opportunities/listedOpportunities";
import type { CostTask } from "../CostTask";
import { foundOpportunities, type ReadBeside } from "../opportunities/foundOpportunities";
import { notSearched } from "../opportunities/notSearched";

/** What the report of opportunities finds in the tables of a task, and what of them it does not search. */
export function foundSavings(
  task: CostTask,
  payments: ReadPayments,
  beside: ReadBeside,
): { readonly found: FoundSavings; readonly findings: readonly Finding[] } {
  const search = foundOpportunities(task, payments, beside, periodOfSheet(task, payments.columns.days));
  const [missing] = notSearched(task, search.payments.columns);
  return {
    found: {
      listed: listedOpportunities(search),
      period: search.time.period,
      notSearched: missing?.text ?? "",
      sheet: task.opportunitiesSheet?.sheet ?? null,
    },
    findings: search.findings,
  };
}

/** The period that the sheet of opportunities was asked for, while there are payments in it. */
function periodOfSheet({ opportunitiesSheet, options }: CostTask, days: Int32Array): string | undefined {
  const { period } = opportunitiesSheet ?? {};
  const span = period === undefined ? null : spanFromText(period, options);
  if (!span) return undefined;
  const [first, last] = [dayNumber(span.first), dayNumber(span.last)];
  return days.some((day) => day >= first && day <= last) ? period : undefined;
}
