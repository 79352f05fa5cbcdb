import type { CellValue } from "../../../../src/cells/CellValue";
import type { ReadTargets } from "../../../../src/cells/cost/tables/ReadTargets";
import { targetsFromTable } from "../../../../src/cells/cost/tables/targetsFromTable";
import { problemOf } from "../../../support/problemOf";
import { tableOf } from "../../../support/tableOf";

function read(...rows: readonly (readonly CellValue[])[]): ReadTargets {
  return targetsFromTable(tableOf("Targets", ["Line", "Year", "Target", "Method", "Profile line"], ...rows), {
    system: 1900,
    leaveOutBad: false,
    fiscalYearStart: 4,
  });
}

test("targets are read with their months and how they are spread", () => {
  const { targets } = read(
    ["Travel", 2027, 1200, "last year", "Hotels"],
    ["Rent", "2027-Q1", 90.5, null, null],
  );
  expect(targets).toMatchObject([
    {
      line: "Travel",
      period: { first: "2026-04-01", last: "2027-03-31" },
      target: 120000,
      method: "prior year",
      profile: "Hotels",
    },
    { line: "Rent", period: { first: "2026-04-01", last: "2026-06-30" }, target: 9050, method: "even" },
  ]);
});

test("a year beside its own quarter counts twice, and is refused", () => {
  expect(problemOf(() => read(["Rent", 2027, 12], ["rent", "2027-Q2", 3]))).toMatchObject({
    code: "PLAN_OVERLAPS",
    slots: { place: "Targets!C3", first: "Targets!C2" },
  });
});

test("a method that we do not know is named", () => {
  expect(problemOf(() => read(["Rent", 2027, 12, "wildly"]))).toMatchObject({
    code: "WORD_UNKNOWN",
    slots: { argument: "Targets!D2" },
  });
});
