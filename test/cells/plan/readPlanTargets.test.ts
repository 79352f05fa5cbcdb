import type { CellValue } from "../../../src/cells/CellValue";
import { readPlanTargets, type PlanTarget } from "../../../src/cells/plan/readPlanTargets";
import type { DataRefused } from "../../../src/cells/problems";
import { RowProblems } from "../../../src/cells/table/RowProblems";
import type { TableOptions } from "../../../src/cells/table/tableRows";

function read(
  rows: readonly (readonly CellValue[])[],
  options: Partial<TableOptions> = {},
): readonly PlanTarget[] {
  const values = [["Line", "Year or quarter", "Target"], ...rows];
  const block = { top: 0, left: 0, bottom: values.length - 1, right: 2 };
  const problems = new RowProblems("the plan");
  const grid = { sheet: "Plan", block, values, merged: [] };
  const targets = readPlanTargets(grid, { system: 1900, ...options }, 2, problems);
  problems.refuse();
  return targets;
}

test.each<[CellValue, string, string]>([
  ["2026", "2026-01-01", "2026-12-31"],
  [2026, "2026-01-01", "2026-12-31"],
  ["FY2026", "2026-01-01", "2026-12-31"],
  ["2026-Q2", "2026-04-01", "2026-06-30"],
  ["2026-03", "2026-03-01", "2026-03-31"],
  [202603, "2026-03-01", "2026-03-31"],
  ["Mar 2026", "2026-03-01", "2026-03-31"],
  [46112, "2026-03-01", "2026-03-31"],
  ["31.03.2026", "2026-03-01", "2026-03-31"],
])("a target for %p is one from %s to %s", (period, first, last) => {
  expect(read([["Licences", period, 1250.5]])).toEqual([
    { line: "Licences", period: { first, last }, minor: 125050, place: "Plan!C2" },
  ]);
});

test("fiscal years and quarters begin where the books' do", () => {
  const rows = [
    ["Licences", "FY2026", 100],
    ["Support", "Q1 FY2026", 25],
  ];
  expect(read(rows, { fiscalYearStart: 7 }).map(({ period }) => period)).toEqual([
    { first: "2025-07-01", last: "2026-06-30" },
    { first: "2025-07-01", last: "2025-09-30" },
  ]);
});

test("every cell that cannot be read is named", () => {
  const rows = [
    ["Licences", "soon", 100],
    ["", "2026", 100],
    ["Support", null, "much"],
    ["Support", "2026-01-15..2026-02-14", 100.001],
  ];
  const refused = (): unknown => {
    try {
      return read(rows);
    } catch (problem) {
      return (problem as DataRefused).problems.map(({ code, message }) => [
        code,
        /^Plan!\w+/.exec(message)?.[0],
      ]);
    }
  };
  expect(refused()).toEqual([
    ["DATE_UNREADABLE", "Plan!B2"],
    ["CELL_EMPTY", "Plan!A3"],
    ["CELL_EMPTY", "Plan!B4"],
    ["AMOUNT_NOT_A_NUMBER", "Plan!C4"],
    ["DATE_UNREADABLE", "Plan!B5"],
    ["AMOUNT_TOO_FINE", "Plan!C5"],
  ]);
});

test("a year beside one of its quarters would count twice", () => {
  const rows = [
    ["Licences", "2026", 100],
    ["Support", "2026-Q1", 20],
    ["Licences", "2026-Q4", 30],
  ];
  expect(() => read(rows)).toThrow(
    expect.objectContaining({
      code: "PLAN_OVERLAPS",
      message: expect.stringContaining("Plan!C4: Licences has a target for") as string,
    }),
  );
});
