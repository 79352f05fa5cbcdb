import { sheetPrefix } from "../../../cells/place";
import { periodLabel } from "../../../core/dates/period";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { fittedColumns, widestLabel } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { writeRetiredComments } from "../../frame/retiredComments";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { textLiteral } from "../../formula/text";
import { headerKey, lineId } from "../../PriorSheet";
import { absolute, absoluteRange, inColumn, SheetBuilder } from "../../SheetBuilder";
import { takeBudgetNames } from "../budgetSettings";
import { trackerColumns, type TrackerRows } from "../front/trackerColumns";
import type { BudgetSource } from "../lines/BudgetSource";
import { aboveLimit, alertCells, countAboveLimit, joinValidation, type NamedRule } from "./alertRules";
import { firedList } from "./firedList";

const c = {
  key: 0,
  line: 1,
  costCentre: 2,
  rule: 3,
  budget: 4,
  actual: 5,
  forecast: 6,
  above: 7,
  again: 8,
  difference: 9,
  comment: 10,
} as const;
const headings = [
  "Line",
  "Cost centre",
  "Rule",
  "Budget of the year",
  "Actual to date",
  "Run-rate forecast",
  "Above the limit",
  "By formula",
  "Difference",
  "Comment",
] as const;
const widths = [4, 30, 24, 34, 15, 15, 15, 15, 15, 12, 40] as const;

/** Lines that break a rule, as the engine found them, and beside each the same by plain formulas. */
export function alertsSheet(
  source: BudgetSource,
  rows: TrackerRows,
  rules: readonly NamedRule[],
): LaidOutSheet {
  const { input } = source;
  const { report, name } = costSheets.budget.alerts;
  const sheet = new SheetBuilder(name);
  const prior = input.priors.get(report) ?? null;
  const frame = new MoneyFrame(input);
  const { amount, variance } = frame.formats;
  takeBudgetNames(sheet);
  const inputs = writeNamed(sheet, alertCells(input, amount), prior);
  const { headers, firstLine: first } = sheetFrame;
  sheet.value(headers, c.key, headerKey, { number: "text" });
  headings.forEach((text, at) => {
    const column = at + 1;
    const isFigure = column >= c.budget && column <= c.difference;
    sheet.value(headers, column, text, { look: "header", align: isFigure ? "right" : "left" });
  });
  const fired = firedList(source, rules);
  const lines = source.of("expenditure");
  const front = sheetPrefix(costSheets.budget.front.name);
  const ids = fired.map(({ at, rule, above }, index) => {
    const row = first + index;
    const { key, line, costCentre, planYear, actual, position } = lines[at]!;
    const own = `${key} ${rule.id}`;
    const place = (column: number): string => front + absolute(rows.expenditure!.first + at, column);
    sheet.value(row, c.key, own, { number: "text" });
    sheet.value(row, c.line, line, { number: "text" });
    sheet.value(row, c.costCentre, costCentre, { number: "text" });
    sheet.value(row, c.rule, rule.label, {});
    sheet.formula(row, c.budget, place(trackerColumns.planYear), { number: amount }, frame.major(planYear));
    sheet.formula(row, c.actual, place(trackerColumns.actual), { number: amount }, frame.major(actual));
    const forecast = position.forecast === null ? undefined : frame.major(position.forecast);
    sheet.formula(
      row,
      c.forecast,
      place(trackerColumns.forecast),
      { number: amount, align: "right" },
      forecast,
    );
    const figure = Number(frame.major(above).toFixed(input.digits + 4));
    sheet.value(row, c.above, figure, { number: amount });
    const cells = {
      budget: inColumn(row, c.budget),
      actual: inColumn(row, c.actual),
      forecast: inColumn(row, c.forecast),
    };
    sheet.formula(row, c.again, aboveLimit(rule, cells), { number: amount }, figure);
    const difference = `ROUND(${inColumn(row, c.again)}-${inColumn(row, c.above)},FO_FINE)`;
    sheet.formula(row, c.difference, difference, { number: variance }, 0);
    sheet.value(row, c.comment, prior?.notes.get(lineId(own))?.["Comment"] ?? null, { wrap: true });
    return lineId(own);
  });
  const last = first + fired.length - 1;
  if (fired.length === 0) sheet.value(first, c.line, "No line breaks a rule.", { look: "quiet" });
  const checks = frame.checks(
    sheet,
    Math.max(first, last) + 2,
    {
      title: c.line,
      of: c.rule,
      source: c.budget,
      report: c.actual,
      difference: c.forecast,
      status: c.above,
    },
    "FO_SOURCE",
  );
  for (const rule of rules) {
    const range = (column: number): string => {
      const { first: top, last: bottom } = rows.expenditure!;
      return front + absoluteRange(column, top, bottom);
    };
    const value = rule.metric === "actual" ? trackerColumns.actual : trackerColumns.forecast;
    const own = rows.expenditure
      ? countAboveLimit(rule, { budget: range(trackerColumns.planYear), value: range(value) })
      : "0";
    checks.compare({
      title: "Alerts that plain formulas find among all lines",
      of: rule.label,
      source: rule.metric === "actual" ? own : `IF(OR(FO_ELAPSED=0,FO_ELAPSED<FO_LEAST),0,${own})`,
      report:
        fired.length === 0 ? 0 : `COUNTIF(${absoluteRange(c.rule, first, last)},${textLiteral(rule.label)})`,
      kind: "count",
      expected: fired.filter((each) => each.rule === rule).length,
    });
  }
  checks.compare({
    title: "Alerts whose amount plain formulas do not find",
    of: "all alerts",
    source:
      fired.length === 0
        ? "0"
        : `ROWS(${absoluteRange(c.difference, first, last)})-COUNTIF(${absoluteRange(c.difference, first, last)},0)`,
    report: 0,
    kind: "count",
  });
  const written = checks.finish();
  const retired = writeRetiredComments(sheet, prior, ids, { Comment: c.comment }, written.bottom + 2);
  writeConventions(sheet, retired + 2, c.comment, [
    "A rule speaks where actual or forecast is strictly above threshold × budget of the year: 80 of 100 is not above 80 %.",
    "An amount above the budget counts as well where one is typed: or, that either the share or the amount is passed; and, that both are. What is above is measured from the lower limit of the two, or from the higher.",
    "The list is the engine's. Beside each line plain formulas say by how much it is above now; change a threshold and run again for a new list.",
    "Without a budget any actual is above it. Rules on the forecast are silent until there is one.",
  ]);
  const message = frame.title(sheet, {
    message: `"${fired.length.toLocaleString("en")} alerts on ${new Set(fired.map(({ at }) => at)).size.toLocaleString("en")} of ${lines.length.toLocaleString("en")} lines of expenditure."`,
    measure: "Budget alerts",
    period: `Period ${periodLabel(input.time.period)}`,
    prior,
  });
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      inputs,
      columns: fittedColumns(
        widths.map((width, at) => (at === c.key ? { width, hidden: true } : { width })),
        sheet.rows(),
        { [c.line]: widestLabel, [c.costCentre]: widestLabel },
      ),
      validations: [joinValidation()],
      conditionalFormats: [...writeStatus(sheet, 9, written), ...written.conditionalFormats],
    }),
    checks: written,
    note: `${fired.length.toLocaleString("en")} alerts`,
  };
}
