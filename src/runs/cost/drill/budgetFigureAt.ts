import { labelFromCell } from "../../../cells/labelFromCell";
import { monthOf, periodLabel } from "../../../core/dates/period";
import { firstOf } from "../../../reports/budget/BudgetTime";
import { trackerHeadings } from "../../../reports/budget/front/trackerColumns";
import type { BudgetLine, BudgetSource } from "../../../reports/budget/lines/BudgetSource";
import { costSheets } from "../../../reports/cost/costSheets";
import type { CostCell, NoCostFigure } from "./costFigureAt";

/** Which rows of the budget a figure adds up, and which of their amounts. */
export interface BudgetFigure {
  /** @example "Actual to date: Travel" */
  readonly title: string;
  readonly role: "actual" | "budget";
  readonly isMeant: (row: number) => boolean;
}

const { front, burnDown } = costSheets.budget;

/** The figure that stands in a cell of the budget tracker or of the burn-down. */
export function budgetFigureAt(source: BudgetSource, cell: CostCell): BudgetFigure | NoCostFigure {
  const { time } = source.input;
  const heading = labelFromCell(cell.heading);
  const label = labelFromCell(cell.label);
  const within = monthsOf(source, cell.report, heading, label);
  if (!within) return { reason: "is computed from other figures of its row, or no figure at all" };
  const isLine = cell.report === burnDown.report ? isKind(source, "expenditure") : lineOf(source, cell);
  if (!isLine) return { reason: "stands in no row of a line" };
  const isMonth = (month: number): boolean =>
    month >= within.from && month <= within.to && (within.role === "budget" || !time.gaps.includes(month));
  return {
    title: `${heading}: ${label}`,
    role: within.role,
    isMeant: (row) => isMonth(time.months[row]!) && isLine(row),
  };
}

interface Within {
  readonly role: BudgetFigure["role"];
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
function lineOf(source: BudgetSource, { key, label }: CostCell): ((row: number) => boolean) | null {
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
