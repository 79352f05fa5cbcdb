import type { AlertRule } from "../../../core/budget/tracker/firedAlerts";
import { keptNumber, type NamedCell } from "../../cost/costFrame";
import { takeNames, type NamedPlace } from "../../frame/takeNames";
import { costSheets } from "../../cost/costSheets";
import { sheetFrame } from "../../frame/sheetFrame";
import type { PriorSheet } from "../../PriorSheet";
import type { SheetBuilder } from "../../SheetBuilder";

/** A rule and the cell that holds its threshold. */
export interface NamedRule extends AlertRule {
  readonly cell: string;
  readonly label: string;
}

const { entity, measure } = sheetFrame;

const defaults = [
  { cell: "FO_ALERT_USED", metric: "actual", threshold: 0.8, label: "Actual above so much of the budget" },
  { cell: "FO_ALERT_SPENT", metric: "actual", threshold: 1, label: "Actual above the budget" },
  { cell: "FO_ALERT_FORECAST", metric: "forecast", threshold: 1, label: "Forecast above the budget" },
  { cell: "FO_ALERT_FAR", metric: "forecast", threshold: 1.1, label: "Forecast far above the budget" },
] as const;

const places: Readonly<Record<string, NamedPlace>> = {
  FO_ALERT_USED: { row: entity, column: 5 },
  FO_ALERT_SPENT: { row: measure, column: 5 },
  FO_ALERT_FORECAST: { row: entity, column: 8 },
  FO_ALERT_FAR: { row: measure, column: 8 },
};

/** The rules, with the thresholds that the user has typed. */
export function alertRules(priors: ReadonlyMap<string, PriorSheet>): readonly NamedRule[] {
  const prior = priors.get(costSheets.budget.alerts.report) ?? null;
  return defaults.map(({ cell, metric, threshold, label }) => ({
    id: cell,
    cell,
    label,
    metric,
    kind: "share",
    threshold: keptNumber(prior, cell, threshold) as number,
  }));
}

export function alertCells(rules: readonly NamedRule[]): readonly (NamedCell & NamedPlace)[] {
  return rules.map(({ cell, label, threshold }) => ({
    name: cell,
    label,
    value: threshold,
    format: { number: "share" },
    isInput: true,
    ...places[cell]!,
  }));
}

/** Names of the thresholds, for another sheet. */
export function takeAlertNames(sheet: SheetBuilder): void {
  takeNames(sheet, costSheets.budget.alerts.name, places);
}

/** Formula, without "=", for what a line is above a rule's limit; 0 where it is not, or has no forecast yet. */
export function aboveLimit(
  { metric, cell }: NamedRule,
  at: { budget: string; actual: string; forecast: string },
): string {
  const value = metric === "actual" ? at.actual : at.forecast;
  const above = `ROUND(${value}-${cell}*${at.budget},FO_FINE)`;
  return metric === "actual" ? `MAX(0,${above})` : `IF(ISNUMBER(${value}),MAX(0,${above}),0)`;
}
