import { alertJoins, type AlertJoin, type AlertRule } from "../../../core/budget/tracker/firedAlerts";
import { minorFromAmount } from "../../../core/money/minorUnits";
import { keptNumber, type NamedCell } from "../../cost/costFrame";
import { takeNames, type NamedPlace } from "../../frame/takeNames";
import { costSheets } from "../../cost/costSheets";
import { sheetFrame } from "../../frame/sheetFrame";
import { block, type SheetBuilder } from "../../SheetBuilder";
import type { NumberFormatName, ValidationModel } from "../../SheetModel";
import type { BudgetInput } from "../BudgetInput";

/** A rule and the cell that holds its threshold. */
export interface NamedRule extends AlertRule {
  readonly cell: string;
  readonly label: string;
  /** Whether it speaks of more than the budget, so that an amount above it counts as well. */
  readonly isOverspend: boolean;
}

const { entity, measure, period } = sheetFrame;

/** Shares of the budget; those of an overspend may go with an amount above it. */
const defaults = [
  {
    cell: "FO_ALERT_USED",
    metric: "actual",
    threshold: 0.8,
    label: "Actual above so much of the budget",
    isOverspend: false,
  },
  {
    cell: "FO_ALERT_SPENT",
    metric: "actual",
    threshold: 1,
    label: "Actual above the budget",
    isOverspend: true,
  },
  {
    cell: "FO_ALERT_FORECAST",
    metric: "forecast",
    threshold: 1,
    label: "Forecast above the budget",
    isOverspend: true,
  },
  {
    cell: "FO_ALERT_FAR",
    metric: "forecast",
    threshold: 1.1,
    label: "Forecast far above the budget",
    isOverspend: true,
  },
] as const;

const places = {
  FO_ALERT_USED: { row: entity, column: 5 },
  FO_ALERT_SPENT: { row: measure, column: 5 },
  FO_ALERT_OVER: { row: period, column: 5 },
  FO_ALERT_FORECAST: { row: entity, column: 8 },
  FO_ALERT_FAR: { row: measure, column: 8 },
  FO_ALERT_JOIN: { row: period, column: 8 },
} as const satisfies Readonly<Record<string, NamedPlace>>;

/** What the user has typed of an amount above the budget; null for none. */
function typedOver({ priors }: BudgetInput): { readonly amount: number | null; readonly join: AlertJoin } {
  const prior = priors.get(costSheets.budget.alerts.report) ?? null;
  const join = prior?.inputs.get("FO_ALERT_JOIN");
  return {
    amount: keptNumber(prior, "FO_ALERT_OVER", null) as number | null,
    join: alertJoins.find((each) => each === join) ?? alertJoins[0],
  };
}

/** The rules, with the thresholds that the user has typed. @throws AMOUNT_TOO_LARGE. */
export function alertRules(input: BudgetInput): readonly NamedRule[] {
  const prior = input.priors.get(costSheets.budget.alerts.report) ?? null;
  const { amount, join } = typedOver(input);
  const over =
    amount === null ? {} : { over: { minor: minorFromAmount(amount, input.digits, "FO_ALERT_OVER"), join } };
  return defaults.map(({ cell, metric, threshold, label, isOverspend }) => ({
    id: cell,
    cell,
    label,
    metric,
    kind: "share",
    threshold: keptNumber(prior, cell, threshold) as number,
    isOverspend,
    ...(isOverspend ? over : {}),
  }));
}

/** @param format Of amounts. */
export function alertCells(
  input: BudgetInput,
  format: NumberFormatName,
): readonly (NamedCell & NamedPlace)[] {
  const { amount, join } = typedOver(input);
  const cells: readonly NamedCell[] = [
    ...alertRules(input).map(({ cell, label, threshold }): NamedCell => ({
      name: cell,
      label,
      value: threshold,
      format: { number: "share" },
      isInput: true,
    })),
    {
      name: "FO_ALERT_OVER",
      label: "Above the budget by an amount",
      value: amount,
      format: { number: format },
      isInput: true,
    },
    { name: "FO_ALERT_JOIN", label: "Share, amount: or / and", value: join, isInput: true },
  ];
  return cells.map((cell) => ({ ...cell, ...places[cell.name as keyof typeof places] }));
}

/** The words that say how shares and the amount go together. */
export function joinValidation(): ValidationModel {
  const { row, column } = places.FO_ALERT_JOIN;
  return { block: block(row, column, row, column), list: alertJoins };
}

/** Names of the thresholds, for another sheet. */
export function takeAlertNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.budget.alerts.name, places);
}

/** Formula, without "=", for what a line is above a rule's limit; 0 where it is not, or has no forecast yet. */
export function aboveLimit(
  { metric, cell, isOverspend }: NamedRule,
  at: { budget: string; actual: string; forecast: string },
): string {
  const value = metric === "actual" ? at.actual : at.forecast;
  const ofCredits = `${at.budget}-MAX(0,${cell}-1)*${at.budget}`;
  const share =
    metric === "actual" ? `${cell}*${at.budget}` : `IF(${at.budget}<0,${ofCredits},${cell}*${at.budget})`;
  const amount = `${at.budget}+FO_ALERT_OVER`;
  const joined = `IF(FO_ALERT_JOIN="and",MAX(${share},${amount}),MIN(${share},${amount}))`;
  const limit = isOverspend ? `IF(ISNUMBER(FO_ALERT_OVER),${joined},${share})` : share;
  const above = `ROUND(${value}-${limit},FO_FINE)`;
  return metric === "actual"
    ? `IF(${at.budget}<0,0,MAX(0,${above}))`
    : `IF(ISNUMBER(${value}),MAX(0,${above}),0)`;
}

/** Formula, without "=", for how many lines are above a rule's limit. @param at Ranges of their figures, all of them numbers. */
export function countAboveLimit(
  { cell, metric, isOverspend }: NamedRule,
  at: { budget: string; value: string },
): string {
  const isPlan = `(${at.budget}>=0)`;
  const ofPlan = `${cell}*${isPlan}`;
  const limit = metric === "actual" ? ofPlan : `(${ofPlan}+(1-MAX(0,${cell}-1))*(${at.budget}<0))`;
  const counted = metric === "actual" ? isPlan : "1";
  const share = `(ROUND(${at.value}-${limit}*${at.budget},FO_FINE)>0)`;
  const alone = `SUMPRODUCT(${share}*${counted})`;
  if (!isOverspend) return alone;
  const amount = `(ROUND(${at.value}-${at.budget}-FO_ALERT_OVER,FO_FINE)>0)`;
  const joined = `SUMPRODUCT((${share}+${amount}>IF(FO_ALERT_JOIN="and",1,0))*${counted})`;
  return `IF(ISNUMBER(FO_ALERT_OVER),${joined},${alone})`;
}
