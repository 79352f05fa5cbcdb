import { labelFromCell } from "../../../cells/labelFromCell";
import { monthOf, periodLabel } from "../../../core/dates/period";
import { firstOf } from "../../../reports/budget/BudgetTime";
import { trackerHeadings } from "../../../reports/budget/front/trackerColumns";
import type { BudgetLine } from "../../../reports/budget/lines/budgetLines";
import { BudgetSource } from "../../../reports/budget/lines/BudgetSource";
import { costSheets } from "../../../reports/cost/costSheets";
import { leastMonths } from "../../../reports/budget/budgetSettings";
import { budgetInput } from "../budget/computeBudget";
import type { CostTask } from "../CostTask";
import { computedFromOthers, type FigureCell, type NoFigure, type RowsBehind } from "./FigureCell";
import { SourceRows } from "./SourceRows";

const { front, burnDown } = costSheets.budget;

/** The rows of the budget behind a figure of the tracker or of the burn-down. */
export function budgetRowsBehind(task: CostTask, cell: FigureCell): RowsBehind | NoFigure {
  const input = budgetInput(task);
  const source = new BudgetSource(input, leastMonths(input.priors));
  const { time, budget, tables, grids, digits } = input;
  const heading = labelFromCell(cell.heading);
  const label = labelFromCell(cell.label);
  const within = monthsOf(source, cell.report, heading, label);
  if (!within) return computedFromOthers;
  const isLine = cell.report === burnDown.report ? isKind(source, "expenditure") : lineOf(source, cell);
  if (!isLine) return { reason: "stands in no row of a line" };
  const { role, from, to } = within;
  const isMonth = (month: number): boolean =>
    month >= from && month <= to && (role === "budget" || !time.gaps.includes(month));
  const amounts = role === "budget" ? budget.columns.budget.minor : budget.columns.actual;
  const rows = new SourceRows(tables.budget!, grids.budget!, { day: "period", amount: role }, digits);
  return {
    title: `${heading}: ${label}`,
    digits,
    source: rows.source,
    rows: Array.from(budget.sheetRows).flatMap((row, at) =>
      amounts[at] === 0 || !isMonth(time.months[at]!) || !isLine(at) ? [] : [rows.row(row, amounts[at]!)],
    ),
  };
}

interface Within {
  readonly role: "actual" | "budget";
  readonly from: number;
  readonly to: number;
}

function monthsOf(
  { input: { time } }: BudgetSource,
  report: string,
  heading: string,
  label: string,
): Within | null {
  if (report === burnDown.report) {
    const month = time.budgeted.find((each) => periodLabel(monthOf(firstOf(each))) === label);
    const role = heading === "Budget" ? "budget" : heading === "Actual" ? "actual" : null;
    return month === undefined || role === null ? null : { role, from: month, to: month };
  }
  if (report !== front.report) return null;
  const known: Readonly<Record<string, Within>> = {
    [trackerHeadings.planPeriod]: { role: "budget", from: time.from, to: time.to },
    [trackerHeadings.actualPeriod]: { role: "actual", from: time.from, to: time.to },
    [trackerHeadings.planYear]: { role: "budget", from: time.yearFrom, to: time.yearTo },
    [trackerHeadings.actual]: { role: "actual", from: time.yearFrom, to: time.to },
  };
  return known[heading] ?? null;
}

function isKind({ kinds }: BudgetSource, kind: BudgetLine["kind"]): (row: number) => boolean {
  return (row) => kinds.ofRow(row) === kind;
}

/** Rows of a line by its key, or of a total by its label. */
function lineOf(source: BudgetSource, { key, label }: FigureCell): ((row: number) => boolean) | null {
  if (label === "Expenditure" && key === null) return isKind(source, "expenditure");
  if (label === "Revenue" && key === null) return isKind(source, "revenue");
  const line = source.lines.find((each) => each.key === key);
  if (!line) return null;
  const { columns, costCentre } = source.input.budget;
  const isOwnKind = isKind(source, line.kind);
  return (row) =>
    columns.line.labels[columns.line.codes[row]!] === line.line &&
    (costCentre === null || costCentre.labels[costCentre.codes[row]!] === line.costCentre) &&
    isOwnKind(row);
}
