import { labelFromCell } from "../../../src/cells/labelFromCell";
import { ChecksTable } from "../../../src/reports/checks/ChecksTable";
import { overallStatus } from "../../../src/reports/checks/checkStatus";
import { readChecks, type ShownCheck } from "../../../src/reports/checks/readChecks";
import { stampOf } from "../../../src/reports/checks/stampOf";
import { SheetBuilder } from "../../../src/reports/SheetBuilder";
import { book } from "../../support/books";
import { sheetModel } from "../../support/sheetModel";

const atTheRun = [100, 250.5, 1.0825, 0];
const columns = { title: 1, of: 2, source: 3, report: 4, difference: 5, status: 6 };
const formats = { amount: "amount2", variance: "variance2" } as const;

/** The checks that were laid out over `atTheRun`, as they stand above a table that holds `now`. */
async function shownChecks(
  now: readonly (number | string)[],
  total: number,
  stampsTop?: "below",
): Promise<readonly ShownCheck[]> {
  const workbook = await book({ rows: [["Amount"], ...now.map((amount) => [amount])], table: "Amounts" });
  const sheet = new SheetBuilder("Checked");
  sheet.value(0, 1, 0.005);
  sheet.value(0, 2, 2);
  sheet.name("FO_TOLERANCE", 0, 1);
  sheet.name("FO_DIGITS", 0, 2);
  const checks = new ChecksTable(sheet, {
    top: 3,
    columns,
    formats,
    stampsTop,
  });
  checks.compare({
    title: "Amounts",
    of: "all rows",
    source: "SUM(Amounts[Amount])",
    report: total,
    kind: "amount",
  });
  checks.stampRows("all rows", "Amounts[Amount]", atTheRun.length);
  checks.stamp("Amount", "Amounts[Amount]", stampOf(atTheRun));
  const unchanged = checks.runCheck();
  checks.compare({
    title: "Rows",
    of: "all rows",
    source: "ROWS(Amounts[Amount])",
    report: atTheRun.length,
    kind: "count",
    unless: unchanged,
  });
  const { bottom } = checks.finish();
  sheet.formula(0, 3, overallStatus(`$G$4:$G$${bottom + 1}`), {});
  await workbook.write([sheetModel("checked", "Checked", sheet.rows(), { names: sheet.names })]);
  const grid = await workbook.read("Checked", { top: 0, left: 0, bottom, right: 7 });
  const overall = { name: "overall", status: labelFromCell(grid.values[0]![3]!), row: 0, column: 3 };
  return [...readChecks(grid), overall];
}

const statuses = (checks: readonly ShownCheck[]): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ name, status }) => [name, status]));

test("checks are read back as they were written, with the cell of each status", async () => {
  const checks = await shownChecks(atTheRun, 351.5825);
  expect(checks).toEqual([
    { name: "Amounts: all rows", status: "OK", row: 5, column: 6 },
    { name: "Source as it was at the run", status: "OK", row: 10, column: 6 },
    { name: "Rows: all rows", status: "OK", row: 11, column: 6 },
    { name: "overall", status: "OK", row: 0, column: 3 },
  ]);
});

test("a report that differs from its source is an error", async () => {
  expect(statuses(await shownChecks(atTheRun, 351.57))).toEqual({
    "Amounts: all rows": "ERROR",
    "Source as it was at the run": "OK",
    "Rows: all rows": "OK",
    overall: "ERROR",
  });
});

test("stamps stand below the checks where they are wanted there, and the run check looks there", async () => {
  const checks = await shownChecks(atTheRun, 351.5825, "below");
  expect(checks.map(({ name, status, row }) => [name, status, row])).toEqual([
    ["Amounts: all rows", "OK", 5],
    ["Source as it was at the run", "OK", 6],
    ["Rows: all rows", "OK", 7],
    ["overall", "OK", 0],
  ]);
  expect(statuses(await shownChecks([250.5, 100, 1.0825, 0], 351.5825, "below"))).toMatchObject({
    "Source as it was at the run": "source changed, run again",
    overall: "run again",
  });
});

test.each([
  ["two swapped figures", [250.5, 100, 1.0825, 0]],
  ["a figure that changed in its fourth decimal", [100, 250.5, 1.0826, 0]],
  ["a further row", [...atTheRun, 0]],
  ["a figure that became text", ["100", 250.5, 1.0825, 0]],
])("the run check tells of %s", async (_, now) => {
  const { "Source as it was at the run": run } = statuses(await shownChecks(now, 351.58));
  expect(run).toBe("source changed, run again");
});

test("a check that only an unchanged source can pass says run again, not error", async () => {
  const checks = statuses(await shownChecks([...atTheRun, 0], 351.5825));
  expect(checks["Rows: all rows"]).toBe("source changed, run again");
  expect(checks.overall).toBe("run again");
});

test("text that was read as no number changes no stamp, wherever it stands", async () => {
  const checks = await shownChecks([100, 250.5, 1.0825, "–"], 351.58);
  expect(statuses(checks).overall).toBe("OK");
});
