import { serialFromDate } from "../../../cells/serialDate";
import { sheetPrefix } from "../../../cells/place";
import { monthOf, periodLabel } from "../../../core/dates/period";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { absolute, block, relative, SheetBuilder } from "../../SheetBuilder";
import type { ChartModel } from "../../SheetModel";
import { budgetWindows, takeBudgetNames } from "../budgetSettings";
import { earnedToDate, writeEarnedValue } from "./earnedValueBlock";
import { firstOf } from "../BudgetTime";
import { trackerColumns, type TrackerRows } from "../front/trackerColumns";
import type { BudgetSource } from "../lines/BudgetSource";

const c = { month: 1, planned: 2, actual: 3, left: 4, even: 5, plan: 6, from: 7, until: 8 } as const;
const headings = [
  "Month",
  "Budget",
  "Actual",
  "Budget left",
  "Even burn",
  "As planned",
  "From",
  "Ends before",
] as const;
const widths = [4, 26, 15, 15, 16, 16, 16, 11, 11] as const;
const chartHeight = 18;

/** Budget of expenditure that is left month by month, beside an even burn and the plan. */
export function burnDownSheet(source: BudgetSource, { expenditure }: TrackerRows): LaidOutSheet {
  const { input } = source;
  const { time, dateSystem } = input;
  const { report, name } = costSheets.budget.burnDown;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
  const { amount } = frame.formats;
  const refs = source.refs();
  takeBudgetNames(sheet);
  const { headers, firstLine: start } = sheetFrame;
  headings.forEach((text, at) =>
    sheet.value(headers, at + 1, text, { look: "header", align: at === 0 ? "left" : "right" }),
  );
  const planned = source.byMonth("budget", "expenditure");
  const actuals = source.byMonth("actual", "expenditure");
  const budget = time.budgeted.reduce((sum, month) => sum + (planned.get(month) ?? 0), 0);
  const [first, last] = [start + 1, start + time.budgeted.length];
  const put = (row: number, column: number, formula: string | null, minor: number): void => {
    if (formula === null) sheet.value(row, column, frame.major(minor), { number: amount });
    else sheet.formula(row, column, formula, { number: amount }, frame.major(minor));
  };
  sheet.value(start, c.month, "Start", { look: "quiet" });
  const whole = last < first ? "0" : `SUM(${relative(first, c.planned)}:${relative(last, c.planned)})`;
  for (const column of [c.left, c.even, c.plan]) put(start, column, whole, budget);
  let [left, asPlanned] = [budget, budget];
  time.budgeted.forEach((month, at) => {
    const row = first + at;
    sheet.value(row, c.month, periodLabel(monthOf(firstOf(month))), { number: "text" });
    sheet.value(row, c.from, serialFromDate(firstOf(month), dateSystem), { number: "day", look: "quiet" });
    sheet.value(row, c.until, serialFromDate(firstOf(month + 1), dateSystem), {
      number: "day",
      look: "quiet",
    });
    const window = { from: relative(row, c.from), until: relative(row, c.until) };
    const [plan, actual] = [planned.get(month) ?? 0, actuals.get(month) ?? 0];
    put(row, c.planned, source.sumOfKind(refs, "budget", "expenditure", window), plan);
    asPlanned -= plan;
    put(row, c.plan, `${relative(row - 1, c.plan)}-${relative(row, c.planned)}`, asPlanned);
    sheet.formula(
      row,
      c.even,
      `${absolute(start, c.left)}-${absolute(start, c.left)}*ROWS(${absolute(first, c.even)}:${relative(row, c.even)})/FO_LENGTH`,
      {
        number: amount,
      },
    );
    if (month > time.to) return;
    left -= actual;
    put(row, c.actual, source.sumOfKind(refs, "actual", "expenditure", window), actual);
    put(row, c.left, `${relative(row - 1, c.left)}-${relative(row, c.actual)}`, left);
  });
  const elapsed = start + time.elapsed;
  const chartTop = last + 2;
  const earned = earnedToDate(source);
  const toDate = (column: number): string =>
    elapsed < first ? "0" : `SUM(${relative(first, column)}:${relative(elapsed, column)})`;
  const below = chartTop + chartHeight + 1;
  const plannedToDate = time.budgeted
    .slice(0, time.elapsed)
    .reduce((sum, month) => sum + (planned.get(month) ?? 0), 0);
  const checksTop =
    earned === null
      ? below
      : 2 +
        writeEarnedValue(
          sheet,
          frame,
          {
            earned:
              time.gaps.length > 0
                ? null
                : source.sumOfKind(refs, "earned", "expenditure", budgetWindows.toDate),
            actual: toDate(c.actual),
            planned: toDate(c.planned),
            budget: relative(start, c.left),
          },
          { earned, actual: budget - left, planned: plannedToDate, budget },
          { top: below, label: c.month, value: c.left, note: c.even, right: c.until },
        );
  const checks = frame.checks(
    sheet,
    checksTop,
    {
      title: c.month,
      of: c.planned,
      source: c.actual,
      report: c.left,
      difference: c.even,
      status: c.plan,
    },
    "FO_SOURCE",
  );
  if (expenditure) {
    const front = (column: number): string =>
      sheetPrefix(costSheets.budget.front.name) + absolute(expenditure.total, column);
    checks.compare({
      title: "Months have the year's budget",
      of: "expenditure",
      source: front(trackerColumns.planYear),
      report: absolute(start, c.left),
      kind: "amount",
    });
    checks.compare({
      title: "Months have the actual to date",
      of: "expenditure",
      source: front(trackerColumns.actual),
      report: toDate(c.actual),
      kind: "amount",
    });
  }
  const written = checks.finish();
  writeConventions(sheet, written.bottom + 2, c.until, [
    "Budget left = budget of the year − actual of the months with a budget that are over; orders are not in it.",
    "Even burn: the same amount in each month with a budget. As planned: each month its own budget.",
  ]);
  const at = (column: number): string => relative(Math.max(start, elapsed), column);
  const message = frame.title(sheet, {
    message: `"Budget left: "&TEXT(${at(c.left)},"#,##0")&" of "&TEXT(${absolute(start, c.left)},"#,##0")&", "&TEXT(ABS(${at(c.left)}-${at(c.even)}),"#,##0")&IF(${at(c.left)}<${at(c.even)}," less"," more")&" than at an even burn."`,
    measure: "Burn-down of expenditure",
    period: `Fiscal year ${periodLabel(time.year)}, up to ${periodLabel(time.period)}`,
    prior,
  });
  sheet.names.push(...refs.names);
  const column = (which: number, bottom = last) => block(start, which, bottom, which);
  const chart: ChartModel = {
    kind: "line",
    title: "Budget left, beside an even burn and the plan",
    description:
      "Lines of the budget of expenditure that is left after each month: actual, at an even burn, and as planned.",
    at: block(chartTop, c.month, chartTop + chartHeight - 1, c.until),
    categories: column(c.month),
    series: [
      { name: { row: headers, column: c.left }, values: column(c.left, elapsed), scenario: "actual" },
      { name: { row: headers, column: c.even }, values: column(c.even), scenario: "priorYear" },
      { name: { row: headers, column: c.plan }, values: column(c.plan), scenario: "plan" },
    ],
    numberFormat: "amount0",
  };
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns(
        widths.map((width, index) => (index === 0 ? { width, hidden: true } : { width })),
        sheet.rows(),
      ),
      charts: time.budgeted.length > 0 ? [chart] : [],
      conditionalFormats: [...writeStatus(sheet, 7, written), ...written.conditionalFormats],
    }),
    checks: written,
  };
}
