import { serialFromDate } from "../../../cells/serialDate";
import { sheetPrefix } from "../../../cells/place";
import { monthOf, periodLabel } from "../../../core/dates/period";
import { amountFromMinor } from "../../../core/money/minorUnits";
import { sumMinorOf } from "../../../core/money/sumMinor";
import type { ReadTargets } from "../../../cells/cost/tables/ReadTargets";
import { writeNamed } from "../../cost/costFrame";
import { costSheets } from "../../cost/costSheets";
import { MoneyFrame } from "../../cost/MoneyFrame";
import { fittedColumns } from "../../frame/fittedColumns";
import { framedSheet } from "../../frame/framedSheet";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { sheetFrame } from "../../frame/sheetFrame";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { absolute, absoluteRange, inColumn, relative, SheetBuilder } from "../../SheetBuilder";
import type { BudgetInput } from "../BudgetInput";
import { takeBudgetNames } from "../budgetSettings";
import { firstOf } from "../BudgetTime";
import { spreadTarget, type SpreadTarget } from "./spreadTarget";

const c = { line: 1, period: 2, by: 3, target: 4, sum: 5, difference: 6, months: 7 } as const;
const headings = ["Line", "Period", "Spread by", "Target", "Sum of months", "Difference"] as const;
const widths = [4, 26, 18, 40, 15, 15, 12] as const;

/** Targets of years and quarters by month, which add up exactly, and the weights that they are spread by. */
export function planSheet(input: BudgetInput, targets: ReadTargets): LaidOutSheet {
  const { report, name } = costSheets.budget.plan;
  const sheet = new SheetBuilder(name);
  const frame = new MoneyFrame(input);
  takeBudgetNames(sheet);
  const unit = { name: "FO_UNIT", label: "Smallest unit", value: 1 / 10 ** targets.digits };
  writeNamed(sheet, [{ ...unit, row: sheetFrame.entity, column: c.sum }], null);
  const spread = targets.targets.map((target) => spreadTarget(input, target));
  const from = Math.min(...spread.map(({ first }) => first));
  const to = Math.max(...spread.map(({ first, months }) => first + months.length - 1));
  const right = c.months + to - from;
  const { headers, firstLine: first } = sheetFrame;
  const last = first + spread.length - 1;
  const head = (row: number): void => {
    headings.forEach((text, at) =>
      sheet.value(row, at + 1, text, { look: "header", align: at + 1 >= c.target ? "right" : "left" }),
    );
    for (let month = from; month <= to; month++)
      sheet.value(row, c.months + month - from, serialFromDate(firstOf(month), input.dateSystem), {
        look: "header",
        number: "month",
        align: "right",
      });
  };
  head(headers);
  spread.forEach((each, at) =>
    writeTarget(sheet, input, frame, each, { row: first + at, from, right, digits: targets.digits }),
  );
  const total = last + 1;
  const bold = { bold: true, border: "total" } as const;
  sheet.value(total, c.line, "Total", bold);
  const whole = amountFromMinor(
    sumMinorOf(targets.targets, ({ target }) => target),
    targets.digits,
  );
  for (let column = c.target; column <= right; column++) {
    const expected = column === c.target || column === c.sum ? whole : undefined;
    const formula = `SUM(${relative(first, column)}:${relative(last, column)})`;
    sheet.formula(total, column, formula, { ...bold, number: frame.formats.amount }, expected);
  }
  sheet.fill(total, c.line, right, bold);
  const weightsTop = total + 2;
  const weights = { first: weightsTop + 2, last: weightsTop + 1 + spread.length };
  sheet.value(weightsTop, c.line, "Weights", { look: "section" });
  sheet.fill(weightsTop, c.line, right, { look: "section" });
  head(weightsTop + 1);
  sheet.value(weightsTop + 1, c.target, null, { look: "header" });
  sheet.value(weightsTop + 1, c.sum, "Sum", { look: "header", align: "right" });
  sheet.value(weightsTop + 1, c.difference, "Months off", { look: "header", align: "right" });
  spread.forEach((each, at) =>
    writeWeights(sheet, each, { row: weights.first + at, line: first + at, from, right }),
  );
  const checks = frame.checks(
    sheet,
    weights.last + 2,
    {
      title: c.line,
      of: c.by,
      source: c.target,
      report: c.sum,
      difference: c.difference,
      status: c.months,
    },
    "FO_SOURCE",
  );
  checks.compare({
    title: "Months add up to the targets",
    of: "all lines",
    source: relative(total, c.target),
    report: relative(total, c.sum),
    kind: "amount",
  });
  const none = (title: string, source: string): void =>
    checks.compare({ title, of: "all lines", source, report: 0, kind: "count" });
  const differences = absoluteRange(c.difference, first, last);
  none("Targets whose months do not add up", `ROWS(${differences})-COUNTIF(${differences},0)`);
  none(
    "Months that are a unit or more off their weight",
    `SUM(${absoluteRange(c.difference, weights.first, weights.last)})`,
  );
  const written = checks.finish();
  writeConventions(sheet, written.bottom + 2, Math.min(right, c.months + 6), [
    "Parts are whole smallest units: what is left over goes to the largest remainders, at a tie to the earlier month.",
    "Prior year: the line's own actuals of the same months a year before. Seasonal: the mean share of each month in whole years of actuals.",
    "A line whose actuals tell no profile, or have a month below 0, is spread evenly, and said so.",
  ]);
  const message = frame.title(sheet, {
    message: `"${spread.length.toLocaleString("en")} targets of "&TEXT(${relative(total, c.target)},"#,##0")&" spread over ${(to - from + 1).toLocaleString("en")} months."`,
    measure: "Targets by month",
    period: `Months ${periodLabel(monthOf(firstOf(from)))} to ${periodLabel(monthOf(firstOf(to)))}`,
    prior: input.priors.get(report) ?? null,
  });
  const columns = Array.from({ length: right + 1 }, (_, at) => ({ width: widths[at] ?? 12 }));
  return {
    model: framedSheet(sheet, input.run, {
      report,
      message,
      columns: fittedColumns([{ ...columns[0]!, hidden: true }, ...columns.slice(1)], sheet.rows()),
      freezeAt: { row: first, column: c.period + 1 },
      conditionalFormats: [...writeStatus(sheet, c.months, written), ...written.conditionalFormats],
    }),
    checks: written,
    note: `${spread.length.toLocaleString("en")} targets`,
  };
}

function writeTarget(
  sheet: SheetBuilder,
  { tables, grids }: BudgetInput,
  { formats: { amount, variance } }: MoneyFrame,
  { target, first, months, by }: SpreadTarget,
  { row, from, right, digits }: { row: number; from: number; right: number; digits: number },
): void {
  const place = tables.targets!;
  const column = place.columns.get("target")!.column;
  const { block, values } = grids.targets!;
  const major = amountFromMinor(target.target, digits);
  sheet.value(row, c.line, target.line, { number: "text" });
  sheet.value(row, c.period, periodLabel(target.period), { number: "text" });
  sheet.value(row, c.by, by, {});
  const isNumber = values[target.sheetRow - block.top]?.[column - block.left] === major;
  if (isNumber)
    sheet.formula(
      row,
      c.target,
      sheetPrefix(place.sheet) + absolute(target.sheetRow, column),
      { number: amount },
      major,
    );
  else sheet.value(row, c.target, major, { number: amount });
  const all = `${relative(row, c.months)}:${relative(row, right)}`;
  sheet.formula(row, c.sum, `SUM(${all})`, { number: amount }, major);
  const difference = `ROUND(${inColumn(row, c.sum)}-${inColumn(row, c.target)},FO_FINE)`;
  sheet.formula(row, c.difference, difference, { number: variance }, 0);
  months.forEach((minor, at) =>
    sheet.value(row, c.months + first - from + at, amountFromMinor(minor, digits), { number: amount }),
  );
}

function writeWeights(
  sheet: SheetBuilder,
  { target, by, first, weights }: SpreadTarget,
  { row, line, from, right }: { row: number; line: number; from: number; right: number },
): void {
  sheet.value(row, c.line, target.line, { number: "text", look: "quiet" });
  sheet.value(row, c.period, periodLabel(target.period), { number: "text", look: "quiet" });
  sheet.value(row, c.by, by, { look: "quiet" });
  const range = (at: number): string => `${relative(at, c.months)}:${relative(at, right)}`;
  const sum = weights.reduce((whole, weight) => whole + weight, 0);
  sheet.formula(row, c.sum, `SUM(${range(row)})`, { look: "quiet", number: "share" }, 1);
  const due = `${inColumn(line, c.target)}*${range(row)}/${inColumn(row, c.sum)}`;
  const off = `SUMPRODUCT((ROUND(ABS(${range(line)}-${due})-FO_UNIT,FO_FINE)>0)*1)`;
  sheet.formula(row, c.difference, off, { number: "count", look: "quiet" }, 0);
  weights.forEach((weight, at) =>
    sheet.value(row, c.months + first - from + at, weight / sum, { look: "quiet", number: "share" }),
  );
}
