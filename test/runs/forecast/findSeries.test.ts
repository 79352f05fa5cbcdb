import type { CellValue } from "../../../src/cells/CellValue";
import type { FinanceError } from "../../../src/core/errors/financeError";
import { isoDate } from "../../../src/core/dates/isoDate";
import { findSeries, type ChosenSeries, type SeriesFound } from "../../../src/runs/forecast/findSeries";
import { dataReportOf } from "../../../src/reports/dataSheet";
import { sheetModel } from "../../support/sheetModel";
import { tableBook, type TableSheet } from "../../support/tableBook";

type Options = Parameters<typeof findSeries>[2];

const months = ["2025-01", "2025-02", "2025-03"];

function down(...names: readonly string[]): readonly (readonly CellValue[])[] {
  return [["Month", ...names], ...months.map((month, at) => [month, ...names.map((_, line) => at + line)])];
}

const people = [
  ["Name", "Town"],
  ["Anna", "Bath"],
];

async function find(
  sheets: readonly TableSheet[],
  chosen: ChosenSeries = {},
  options: Options = {},
): Promise<SeriesFound> {
  return findSeries(await tableBook(sheets), chosen, options);
}

async function places(
  sheets: readonly TableSheet[],
  chosen: ChosenSeries = {},
): Promise<readonly (string | null)[]> {
  const { history, plan } = await find(sheets, chosen);
  return [history, plan].map((each) => each && (each.table ?? each.sheet));
}

async function refusal(sheets: readonly TableSheet[], chosen: ChosenSeries = {}): Promise<FinanceError> {
  return find(sheets, chosen).then(
    () => {
      throw new Error("was found");
    },
    (error: FinanceError) => error,
  );
}

test("history and plan are found by the names of their sheets, in several languages", async () => {
  const notes = { sheet: "Notes", rows: people };
  expect(
    await places([
      notes,
      { sheet: "Sales plan", rows: down("Tea") },
      { sheet: "Actuals 2025", rows: down("Tea") },
    ]),
  ).toEqual(["Actuals 2025", "Sales plan"]);
  expect(
    await places([
      { sheet: "Soll", rows: down("Tee") },
      { sheet: "Ist", rows: down("Tee") },
    ]),
  ).toEqual(["Ist", "Soll"]);
});

test("an Excel table goes before its sheet", async () => {
  const rows = down("Tea", "Coffee");
  const tables = [{ name: "tblHistory", left: 0, width: 3 }];
  expect(await places([{ sheet: "Sheet1", rows, tables }])).toEqual(["tblHistory", null]);
});

test("the only place that reads as series is the history", async () => {
  expect(
    await places([
      { sheet: "Sheet1", rows: people },
      { sheet: "Sheet2", rows: down("Tea") },
    ]),
  ).toEqual(["Sheet2", null]);
});

test("TABLE_NOT_FOUND: several places without a telling name need a choice, and are described", async () => {
  const sheets = [
    { sheet: "One", rows: down("Tea") },
    { sheet: "Two", rows: down("Tea", "Coffee") },
  ];
  const { code, message } = await refusal(sheets);
  expect(code).toBe("TABLE_NOT_FOUND");
  expect(message).toContain(
    "One with 1 line(s) from 2025-01 to 2025-03, Two with 2 line(s) from 2025-01 to 2025-03 all read as series",
  );
  expect(await places(sheets, { history: "two" })).toEqual(["Two", null]);
  expect(await places(sheets, { history: "Two", plan: "One" })).toEqual(["Two", "One"]);
  expect(await places(sheets, { plan: "One" })).toEqual(["Two", "One"]);
});

test("TABLE_NOT_FOUND: a workbook without series", async () => {
  const { message } = await refusal([{ sheet: "Notes", rows: people }]);
  expect(message).toContain("no sheet or table holds periods beside numbers");
});

test("a choice that is not there, or is no series, or is taken twice, is refused", async () => {
  const sheets = [
    { sheet: "Actuals", rows: down("Tea") },
    { sheet: "Notes", rows: people },
  ];
  expect((await refusal(sheets, { history: "Sales" })).code).toBe("SHEET_MISSING");
  expect((await refusal(sheets, { history: "Notes" })).code).toBe("SERIES_SHAPE_UNKNOWN");
  expect((await refusal(sheets, { plan: "Actuals", history: "Actuals" })).code).toBe("TABLE_CHOSEN_TWICE");
});

test("reports of ours are no history, data sheets of ours are", async () => {
  const workbook = await tableBook([{ sheet: "Sheet1", rows: down("Tea") }]);
  const rows = down("Tea", "Coffee").map((row) => row.map((value) => ({ value })));
  await workbook.write([sheetModel("forecast-lines", "Actuals", rows)]);
  expect((await findSeries(workbook, {}, {})).history.sheet).toBe("Sheet1");
  await workbook.write([sheetModel(dataReportOf("history"), "Text", rows)]);
  expect((await findSeries(workbook, {}, {})).history.sheet).toBe("Text");
});

test("a plan may be a column beside the actuals", async () => {
  const rows = [
    ["Period", "Account", "Actual", "Budget"],
    ["2025-01", "Travel", 1, 10],
    ["2025-01", "Rent", 2, 20],
    ["2025-02", "Travel", 3, 30],
    ["2025-02", "Rent", 4, 40],
  ];
  const { history, plan } = await find([{ sheet: "Ledger", rows }], {}, { by: ["Account"] });
  expect(history.lines.map(({ values }) => values)).toEqual([
    [1, 3],
    [2, 4],
  ]);
  expect(plan!.lines.map(({ values }) => values)).toEqual([
    [10, 30],
    [20, 40],
  ]);
  expect((await find([{ sheet: "Ledger", rows }], { plan: "" })).plan).toBeNull();
});

test("a plan is not cut where the actuals end, and need not have the history's headers", async () => {
  const rows = [
    ["Period", "Kind", "Name", "Value"],
    ["2025-01", "net", "Tea", 1],
    ["2025-02", "net", "Tea", 2],
    ["2025-02", "gross", "Tea", 3],
  ];
  const options = { by: ["Name"], where: { kind: "net" }, asOf: isoDate("2025-01-31") };
  const { history, plan } = await find(
    [
      { sheet: "Actuals", rows },
      { sheet: "Budget", rows: down("Tea") },
    ],
    {},
    options,
  );
  expect(history.lines.map(({ name, values }) => [name, values])).toEqual([["Tea", [1]]]);
  expect(plan!.lines[0]!.values).toEqual([0, 1, 2]);
});

test("PLAN_NOT_READ: a plan that nobody chose and that cannot be read is told", async () => {
  const bad = [
    ["Month", "Tea"],
    ["2025-01", 1],
    ["2025-Q4", 2],
    ["2025-02", 2],
  ];
  const sheets = [
    { sheet: "Actuals", rows: down("Tea") },
    { sheet: "Plan", rows: bad },
  ];
  const { plan, findings } = await find(sheets);
  expect(plan).toBeNull();
  expect(findings.map(({ code }) => code)).toEqual(["PLAN_NOT_READ"]);
  expect((await refusal(sheets, { plan: "Plan" })).code).toBe("PERIODS_MIXED");
});

test("candidates tell shape, lines and periods, or what has to be chosen", async () => {
  const across = [
    ["Line", ...months],
    ["Tea", 1, 2, 3],
  ];
  const unclear = [
    ["Period", "Line", "Gross", "Net"],
    ["2025-01", "Tea", 1, 2],
    ["2025-01", "Coffee", 1, 2],
  ];
  const { candidates } = await find([
    { sheet: "Actuals", rows: down("Tea", "Coffee") },
    { sheet: "Across", rows: across },
    { sheet: "Unclear", rows: unclear },
  ]);
  expect(
    candidates.map(({ place, table, first, last, problem }) => [
      place.sheet,
      table?.shape ?? problem?.code,
      table?.lines.length ?? null,
      first,
      last,
    ]),
  ).toEqual([
    ["Actuals", "periods down", 2, "2025-01", "2025-03"],
    ["Across", "periods across", 1, "2025-01", "2025-03"],
    ["Unclear", "SERIES_VALUE_UNCLEAR", null, "", ""],
  ]);
});
