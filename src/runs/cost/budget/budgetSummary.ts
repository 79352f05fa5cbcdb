import { amountFromMinor } from "../../../core/money/minorUnits";
import { periodLabel } from "../../../core/dates/period";
import { sumMinorOf } from "../../../core/money/sumMinor";
import { alertRules } from "../../../reports/budget/alerts/alertRules";
import { firedList } from "../../../reports/budget/alerts/firedList";
import type { BudgetLine } from "../../../reports/budget/lines/budgetLines";
import type { BudgetSource } from "../../../reports/budget/lines/BudgetSource";
import { strayOrders } from "../../../reports/budget/lines/strayOrders";
import type { CostComputation, CostFigure, LeftOutRows } from "../CostResult";
import { leftOutRows } from "../leftOutRows";

/** Alerts that a preview lists. */
const listed = 12;

/** What a preview shows of the budget tracker. */
export function budgetSummary(source: BudgetSource): CostComputation["summary"] {
  const { budget, time, findings } = source.input;
  const major = (minor: number): number => amountFromMinor(minor, budget.digits);
  const [spending, revenue] = [source.of("expenditure"), source.of("revenue")];
  const alerts = firedList(source, alertRules(source.input));
  const figure = (
    label: string,
    lines: readonly BudgetLine[],
    of: (line: BudgetLine) => number,
  ): CostFigure => ({
    label,
    value: major(sumMinorOf(lines, of)),
    kind: "money",
  });
  const both = (name: string, lines: readonly BudgetLine[]): readonly CostFigure[] =>
    lines.length === 0
      ? []
      : [
          figure(`${name}, actual of the period`, lines, (line) => line.actualPeriod),
          figure(`${name}, budget of the period`, lines, (line) => line.planPeriod),
          figure(`${name}, actual to date`, lines, (line) => line.actual),
          figure(`${name}, budget of the year`, lines, (line) => line.planYear),
        ];
  const rows = (kind: BudgetLine["kind"]): number =>
    time.months.reduce(
      (count, month, row) =>
        count + (month >= time.from && month <= time.to && source.kinds.ofRow(row) === kind ? 1 : 0),
      0,
    );
  return {
    period: periodLabel(time.period),
    currency: budget.currency,
    digits: budget.digits,
    figures: [
      ...both("Revenue", revenue),
      ...both("Expenditure", spending),
      { label: "Rows of revenue in the period", value: rows("revenue"), kind: "count" },
      { label: "Rows of expenditure in the period", value: rows("expenditure"), kind: "count" },
      {
        label: "Share of the year that is over",
        value: time.budgeted.length === 0 ? 0 : time.elapsed / time.budgeted.length,
        kind: "share",
      },
      { label: "Alerts", value: alerts.length, kind: "count" },
    ],
    lines: alerts.slice(0, listed).map(({ at, rule, above }) => ({
      label: [spending[at]!.line, spending[at]!.costCentre].filter((text) => text !== null).join(", "),
      detail: rule.label,
      amount: major(Math.round(above)),
    })),
    leftOut: leftOutOf(source),
    rowsRead: budget.rows,
    findings: [...findings, ...strayOrders(source)],
  };
}

function leftOutOf({ input: { budget }, kinds }: BudgetSource): readonly LeftOutRows[] {
  return [
    ...kinds.others.map(({ label, rows, actual }): LeftOutRows => ({
      reason: `account type ${label}, neither revenue nor expenditure (actual)`,
      rows,
      cell: null,
      money: [{ currency: budget.currency, amount: amountFromMinor(actual, budget.digits) }],
    })),
    ...leftOutRows(budget),
  ];
}
