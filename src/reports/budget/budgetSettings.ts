import { serialFromDate } from "../../cells/serialDate";
import { addDays } from "../../core/dates/isoDate";
import { keptNumber, type NamedCell } from "../cost/costFrame";
import { takeNames, type NamedPlace } from "../frame/takeNames";
import { costSheets } from "../cost/costSheets";
import { sheetFrame } from "../frame/sheetFrame";
import type { PriorSheet } from "../PriorSheet";
import type { SheetBuilder } from "../SheetBuilder";
import type { BudgetInput } from "./BudgetInput";

const { entity, measure, period, source } = sheetFrame;

export const budgetPlaces = {
  FO_TOLERANCE: { row: entity, column: 5 },
  FO_DIGITS: { row: measure, column: 5 },
  FO_FINE: { row: period, column: 5 },
  FO_FROM: { row: entity, column: 8 },
  FO_UNTIL: { row: measure, column: 8 },
  FO_ELAPSED: { row: period, column: 8 },
  FO_YEAR: { row: entity, column: 11 },
  FO_YEAR_UNTIL: { row: measure, column: 11 },
  FO_LENGTH: { row: period, column: 11 },
  FO_LEAST: { row: measure, column: 14 },
  FO_SOURCE: { row: source, column: 11 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

/** Windows of time as formulas write them. */
export const budgetWindows = {
  period: { from: "FO_FROM", until: "FO_UNTIL" },
  toDate: { from: "FO_YEAR", until: "FO_UNTIL" },
  year: { from: "FO_YEAR", until: "FO_YEAR_UNTIL" },
} as const;

/** Months that must be over before there is a forecast. */
export function leastMonths(priors: ReadonlyMap<string, PriorSheet>): number {
  return keptNumber(priors.get(costSheets.budget.front.report) ?? null, "FO_LEAST", 1) as number;
}

export function budgetCells({ digits, time, dateSystem }: BudgetInput): readonly (NamedCell & NamedPlace)[] {
  const day = (name: string, label: string, date: Parameters<typeof serialFromDate>[0]): NamedCell => ({
    name,
    label,
    value: serialFromDate(date, dateSystem),
    format: { number: "day" },
  });
  const count = (name: string, label: string, value: number): NamedCell => ({
    name,
    label,
    value,
    format: { number: "count" },
  });
  const cells: readonly NamedCell[] = [
    { name: "FO_TOLERANCE", label: "Tolerance of the checks", value: 5 / 10 ** (digits + 1), isInput: true },
    count("FO_DIGITS", "Decimals that checks compare", digits),
    count("FO_FINE", "Decimals of limits", digits + 4),
    day("FO_FROM", "Period from", time.period.first),
    day("FO_UNTIL", "Period ends before", addDays(time.period.last, 1)),
    count("FO_ELAPSED", "Months with a budget that are over", time.elapsed),
    day("FO_YEAR", "Fiscal year from", time.year.first),
    day("FO_YEAR_UNTIL", "Fiscal year ends before", addDays(time.year.last, 1)),
    count("FO_LENGTH", "Months with a budget in the year", time.budgeted.length),
    { ...count("FO_LEAST", "Months before a forecast", 1), isInput: true },
  ];
  return cells.map((cell) => ({ ...cell, ...budgetPlaces[cell.name as keyof typeof budgetPlaces] }));
}

/** Names of the front sheet, for a sheet beside it. */
export function takeBudgetNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.budget.front.name, budgetPlaces);
}
