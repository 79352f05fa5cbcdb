import { budgetPosition } from "../../../src/core/budget/tracker/budgetPosition";
import { firedAlerts } from "../../../src/core/budget/tracker/firedAlerts";
import { minorOf, textOf } from "../amounts";

interface Inputs {
  readonly budget: number;
  readonly actual: number;
  readonly daysElapsed?: number;
  readonly daysInPeriod?: number;
  readonly minDays?: number;
  readonly rules: readonly {
    readonly id: string;
    readonly metric: "actual" | "forecast";
    readonly type: "pct" | "amount";
    readonly threshold: number;
  }[];
}

export function alert({ budget, actual, daysElapsed, daysInPeriod, minDays = 1, rules }: Inputs): unknown {
  const line = { budget: minorOf(budget), actual: minorOf(actual) };
  const { forecast, utilisation, overspend } = budgetPosition(
    daysElapsed === undefined || daysInPeriod === undefined
      ? line
      : { ...line, time: { elapsed: daysElapsed, length: daysInPeriod, least: minDays } },
  );
  const fired = firedAlerts(
    { ...line, forecast },
    rules.map(({ id, metric, type, threshold }) =>
      type === "pct"
        ? { id, metric, kind: "share", threshold }
        : { id, metric, kind: "amount", threshold: minorOf(threshold) },
    ),
  );
  return {
    forecast: forecast === null ? null : textOf(forecast),
    utilisation,
    fired: fired.map(({ id }) => id),
    projectedOverspend: overspend === null ? null : textOf(overspend),
  };
}
