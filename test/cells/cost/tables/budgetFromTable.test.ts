import type { CellValue } from "../../../../src/cells/CellValue";
import { budgetFromTable } from "../../../../src/cells/cost/tables/budgetFromTable";
import type { ReadBudget } from "../../../../src/cells/cost/tables/ReadBudget";
import { serialFromDate } from "../../../../src/cells/serialDate";
import { isoDate, isoDateFromDayNumber } from "../../../../src/core/dates/isoDate";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

function read(...rows: readonly (readonly CellValue[])[]): ReadBudget {
  return budgetFromTable(
    tableOf(
      "Budget",
      ["Month", "Account", "Department", "Account type", "Owner", "Actual", "Budget"],
      ...rows,
    ),
    { system: 1900, leaveOutBad: false },
  );
}

const line = (period: CellValue, actual: CellValue, budget: CellValue): readonly CellValue[] => [
  period,
  "Travel",
  "Sales",
  "Expense",
  "Ann",
  actual,
  budget,
];

test.each([
  [serialFromDate(isoDate("2026-02-01"), 1900), "2026-02-01", "2026-02-28"],
  [serialFromDate(isoDate("2026-02-28"), 1900), "2026-02-01", "2026-02-28"],
  ["2026-02", "2026-02-01", "2026-02-28"],
  ["2026-Q1", "2026-01-01", "2026-03-31"],
  [2026, "2026-01-01", "2026-12-31"],
])("the period %p is from %s to %s", (period, from, to) => {
  const { columns, starts } = read(line(period, 1, 2));
  expect([starts[0]!, columns.days[0]!].map(isoDateFromDayNumber)).toEqual([from, to]);
});

test("a blank amount counts as 0, and a reader can tell it from one", () => {
  const { columns, hasActual, hasBudget } = read(
    line("2026-01", 90.5, 100),
    line("2026-02", null, 100),
    line("2026-03", 0, null),
  );
  expect([...columns.actual]).toEqual([9050, 0, 0]);
  expect([...columns.budget.minor]).toEqual([10000, 10000, 0]);
  expect([...hasActual]).toEqual([1, 0, 1]);
  expect([...hasBudget]).toEqual([1, 1, 0]);
});

test("who answers for a line and what it is comes with it", () => {
  const { owner, type, costCentre, columns } = read(line("2026-01", 1, 2));
  expect([owner, type, costCentre, columns.line].map((each) => each!.labels[0])).toEqual([
    "Ann",
    "Expense",
    "Sales",
    "Travel",
  ]);
});

test("a row without a line or a period is named", () => {
  const rows = [line("", 1, 2), ["2026-01", "", "Sales", "", "", 3, 4]];
  const problem = problemOf(() => read(...rows)) as unknown as {
    problems: readonly { slots: { place: string } }[];
  };
  expect(problem.problems.map(({ slots }) => slots.place)).toEqual(["Budget!A2", "Budget!B3"]);
});

test("rows that repeat another one, and lines that read as totals, are counted and told with their money", () => {
  const total = line("2026-01", 5, 7).map((cell) => (cell === "Travel" ? "Total" : cell));
  const { columns, findings } = read(
    line("2026-01", 1, 2),
    line("2026-01", 1, 2),
    line("2026-02", 1, 2),
    total,
  );
  expect(columns.budget.minor.length).toBe(4);
  expect(findings).toMatchObject([
    {
      code: "TOTALS_AMONG_ROWS",
      text: expect.stringContaining("7.00 together") as string,
      cell: "Budget!B5",
    },
    { code: "DUPLICATE_ROWS", text: expect.stringContaining("2.00 together") as string, cell: "Budget!B3" },
  ]);
});
