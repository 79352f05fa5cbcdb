import { shownMoney } from "../../../cells/cost/tables/foundRows";
import type { ReadBudget } from "../../../cells/cost/tables/ReadBudget";
import type { Finding } from "../../../cells/problems";
import type { BudgetColumns } from "../../../core/cost/opportunities/OpportunityTables";
import { addMonths, dayNumber, isoDateFromDayNumber, type IsoDate } from "../../../core/dates/isoDate";
import { periodLabel, type Period } from "../../../core/dates/period";
import { minorInDigits } from "../../../core/money/minorInDigits";
import { amountColumn } from "../../../core/table/amountColumn";
import type { SearchedTable } from "../../../reports/opportunities/OpportunitiesInput";
import { expenditureRows } from "../expenditureRows";

/**
 * The budget that can be cut: expenditure of twelve months, those of the fiscal year where the table has more, for what another
 * year left over is no saving. What is not searched is told with its money.
 * @param name Of the table. @param year The fiscal year. @param digits Decimals of the payments.
 */
export function budgetOfYear(
  budget: ReadBudget,
  name: string,
  year: Period,
  digits: number,
): { readonly table: SearchedTable<BudgetColumns>; readonly findings: readonly Finding[] } {
  const { columns, sheetRows } = budget;
  const { rows, findings } = expenditureRows(budget, name);
  const { first, last } = spanOfRows(budget, rows) ?? year;
  const searched = addMonths(first, 12) > last ? { first, last } : year;
  const [from, to] = [dayNumber(searched.first), dayNumber(searched.last)];
  const isIn = (row: number): boolean => columns.days[row]! >= from && columns.days[row]! <= to;
  const kept = rows.filter(isIn);
  const others = rows.filter((row) => !isIn(row));
  const pick = (values: Int32Array): Int32Array => Int32Array.from(kept, (row) => values[row]!);
  const money = (values: Float64Array): Float64Array =>
    minorInDigits(
      Float64Array.from(kept, (row) => values[row]!),
      budget.digits,
      digits,
    );
  const planned = others.reduce((sum, row) => sum + columns.budget.minor[row]!, 0);
  return {
    table: {
      columns: {
        line: { ...columns.line, codes: pick(columns.line.codes) },
        costCentre: budget.costCentre && { ...budget.costCentre, codes: pick(budget.costCentre.codes) },
        days: pick(columns.days),
        budget: amountColumn(columns.budget.name, money(columns.budget.minor), digits),
        actual: money(columns.actual),
        currency: null,
      },
      sheetRows: pick(sheetRows),
      digits,
    },
    findings: [
      ...findings,
      ...(others.length === 0
        ? []
        : [
            {
              code: "BUDGET_OTHER_YEAR",
              text: `${name}: ${others.length} row(s) are not of the fiscal year ${periodLabel(searched)}, in which unused budgets are looked for: ${shownMoney(planned, budget.digits, budget.currency)} together.`,
              rows: others.length,
              cell: null,
            },
          ]),
    ],
  };
}

/** From the first to the last day of the rows' periods; null without rows. */
function spanOfRows({ starts, columns }: ReadBudget, rows: Int32Array): Period | null {
  if (rows.length === 0) return null;
  const day = (days: Int32Array, pick: (one: number, other: number) => number): IsoDate =>
    isoDateFromDayNumber(rows.reduce((found, row) => pick(found, days[row]!), days[rows[0]!]!));
  return { first: day(starts, Math.min), last: day(columns.days, Math.max) };
}
