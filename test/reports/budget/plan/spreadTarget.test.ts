import type { CostTarget } from "../../../../src/cells/cost/tables/ReadTargets";
import { spanFromText } from "../../../../src/cells/periodText";
import { dayNumber, isoDate } from "../../../../src/core/dates/isoDate";
import { amountColumn } from "../../../../src/core/table/amountColumn";
import type { BudgetInput } from "../../../../src/reports/budget/BudgetInput";
import { monthNumber } from "../../../../src/reports/budget/BudgetTime";
import { spreadTarget } from "../../../../src/reports/budget/plan/spreadTarget";

/** A budget with these actuals of the line "Ice", in minor units, from January 2024 on. */
function actuals(minor: readonly number[]): BudgetInput {
  const months = Int32Array.from(minor, (_, at) => monthNumber(isoDate("2024-01-01")) + at);
  return {
    budget: {
      columns: {
        line: { name: "line", codes: months.map(() => 0), labels: ["Ice"] },
        days: months.map(() => dayNumber(isoDate("2024-01-01"))),
        budget: amountColumn("budget", new Float64Array(minor.length), 2),
        actual: Float64Array.from(minor),
        currency: null,
      },
      hasActual: Uint8Array.from(minor, () => 1),
    },
    time: { months },
  } as unknown as BudgetInput;
}

function target(period: string, method: CostTarget["method"], minor: number, profile = ""): CostTarget {
  const span = spanFromText(period, {})!;
  return { line: "Ice", period: span, target: minor, method, profile, sheetRow: 1, place: "Plan!C2" };
}

const sum = (months: readonly number[]): number => months.reduce((whole, month) => whole + month, 0);

it("spreads evenly to the cent", () => {
  const { months, by } = spreadTarget(actuals([]), target("2026", "even", 10_000));
  expect([months[0], months[11], sum(months), by]).toEqual([834, 833, 10_000, "even"]);
});

it("spreads by the same months of the year before", () => {
  const year = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => month * 100);
  const { months } = spreadTarget(actuals(year), target("2025-Q2", "prior year", 1_500));
  expect(months).toEqual([400, 500, 600]);
});

it("spreads by the season of whole years, whatever month the actuals end in", () => {
  const summer = [0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1].map((weight) => weight * 500);
  const { months } = spreadTarget(
    actuals([...summer, ...summer, 7, 7, 7]),
    target("2026-05..2026-08", "seasonal", 900),
  );
  expect(months).toEqual([0, 300, 300, 300]);
});

it("spreads evenly where the actuals tell no profile, and says so", () => {
  for (const method of ["prior year", "seasonal"] as const) {
    const none = spreadTarget(actuals([]), target("2026-Q1", method, 300));
    expect(none.months).toEqual([100, 100, 100]);
    expect(none.by).toBe(`even: Ice lacks actuals to spread by (${method})`);
  }
  const half = spreadTarget(actuals([1, 2, 3, 4, 5, 6]), target("2025", "prior year", 1_200));
  expect(half.months).toEqual(new Array<number>(12).fill(100));
  const negative = actuals([-1, ...new Array<number>(11).fill(5)]);
  expect(spreadTarget(negative, target("2025-Q1", "prior year", 300)).by).toMatch(/^even/);
});
