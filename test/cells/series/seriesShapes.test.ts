import { periodName } from "../../../src/core/planning/series/periodName";
import type { SeriesTable } from "../../../src/cells/series/SeriesTable";
import { readSeries, serial, valuesByLine } from "../../support/seriesGrid";

function span({ calendar, periods }: SeriesTable): readonly string[] {
  return [periodName(calendar, 0), periodName(calendar, periods - 1)];
}

test("in a table with periods down, each column of numbers is a line; notes are none", () => {
  const table = readSeries([
    ["Harbour Tea"],
    [],
    ["Month", "Sales", "Costs", "Empty", "Note"],
    [serial("2025-01-31"), 10, 5, null, null],
    [serial("2025-02-28"), 11, null, null, "strike"],
    [serial("2025-03-31"), 12, 7, null, null],
  ]);
  expect(table).toMatchObject({ shape: "periods down", address: "Data!A1:E6", rowsRead: 3, periods: 3 });
  expect(table.calendar).toMatchObject({ step: "month", first: "2025-01-31", atMonthEnd: true });
  expect(valuesByLine(table)).toEqual({ Sales: [10, 11, 12], Costs: [5, null, 7] });
  expect(table.lines[1]!.cells).toEqual([[{ row: 3, column: 2 }], [], [{ row: 5, column: 2 }]]);
});

test("in a table with periods across, each row is a line that the labels left of them name", () => {
  const table = readSeries([
    ["Plan and actuals"],
    ["Account", "Department", "Jan 2025", "Feb 2025", "Mar 2025", "Comment"],
    ["Travel", "North", 1, 2, 3, "up"],
    ["Travel", "South", 4, 5, null, null],
  ]);
  expect(table.shape).toBe("periods across");
  expect(span(table)).toEqual(["2025-01", "2025-03"]);
  expect(valuesByLine(table)).toEqual({ "Travel · North": [1, 2, 3], "Travel · South": [4, 5, null] });
  expect(table.lines[1]!.cells[0]).toEqual([{ row: 3, column: 2 }]);
});

test("in the long form, rows with the same labels are a line", () => {
  const table = readSeries([
    ["Date", "Region", "Account", "Amount"],
    [serial("2025-01-01"), "North", "Travel", 1],
    [serial("2025-01-01"), "South", "Travel", 2],
    [serial("2025-02-01"), "North", "Travel", 3],
    [serial("2025-02-01"), "South", "Travel", 4],
  ]);
  expect(table.shape).toBe("long");
  expect(valuesByLine(table)).toEqual({ "North · Travel": [1, 3], "South · Travel": [2, 4] });
});

test.each<[string, string | number, string | number, string | number, string]>([
  ["days", serial("2025-03-03"), serial("2025-03-04"), serial("2025-03-05"), "2025-03-03"],
  ["weeks", "2025-03-03", "2025-03-10", "2025-03-17", "2025-03-03"],
  ["months", "2025-01", "2025-02", "2025-03", "2025-01"],
  ["months by name", "Jan 2025", "Feb 2025", "Mar 2025", "2025-01"],
  ["months as numbers", 202501, 202502, 202503, "2025-01"],
  ["days as numbers", 20250101, 20250201, 20250301, "2025-01"],
  ["quarters", "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q1"],
  ["years", 2023, 2024, 2025, "2023"],
  ["fiscal years", "FY2023", "FY2024", "FY2025", "2023"],
  ["fiscal months", "2025-P01", "2025-P02", "2025-P03", "2025-01"],
  ["numbers", 1, 2, 3, "1"],
])("%s are periods, down and across", (_, one, two, three, first) => {
  const down = readSeries([
    ["Period", "Sales"],
    [one, 10],
    [two, 11],
    [three, 12],
  ]);
  const across = readSeries([
    ["Line", one, two, three],
    ["Sales", 10, 11, 12],
  ]);
  expect([down.shape, across.shape]).toEqual(["periods down", "periods across"]);
  for (const table of [down, across]) {
    expect(periodName(table.calendar, 0)).toBe(first);
    expect(valuesByLine(table)).toEqual({ Sales: [10, 11, 12] });
  }
});

test("a year begins in its fiscal month", () => {
  const table = readSeries(
    [
      ["Year", "Sales"],
      ["FY2024", 1],
      ["FY2025", 2],
    ],
    { fiscalYearStart: 7 },
  );
  expect(table.calendar).toEqual({ step: "year", first: "2023-07-01" });
});

test("a year and a month in columns of their own are a period; a date beside them goes first", () => {
  const rows = [
    ["Name", "Fiscal year", "Month", "Year", "Amount", "Date"],
    ["a", 2025, "Dec", 2024, 1, serial("2025-05-31")],
    ["b", 2025, "Dec", 2024, 2, serial("2025-05-31")],
    ["a", 2025, "Jan", 2025, 3, serial("2025-06-30")],
    ["b", 2025, "Jan", 2025, 4, serial("2025-06-30")],
  ];
  expect(span(readSeries(rows))).toEqual(["2025-05", "2025-06"]);
  const apart = readSeries(rows.map((row) => row.slice(0, 5)));
  expect(span(apart)).toEqual(["2024-12", "2025-01"]);
  expect(valuesByLine(apart)).toEqual({ a: [1, 3], b: [2, 4] });
});

test("a fiscal month counts from where the calendar months beside it say", () => {
  const table = readSeries([
    ["Category", "Fiscal month", "Fiscal year", "Month", "Amount"],
    ["a", 1, 2023, 7, 5],
    ["a", 2, 2023, 8, 6],
    ["a", 7, 2023, 1, 7],
  ]);
  expect(span(table)).toEqual(["2022-07", "2023-01"]);
});

test("years above their quarters, and units below headers, are part of the headers", () => {
  const across = readSeries([
    [null, 2025, null, null, null, 2026],
    ["Line", "Q1", "Q2", "Q3", "Q4", "Q1"],
    ["Sales", 1, 2, 3, 4, 5],
  ]);
  expect(span(across)).toEqual(["2025-Q1", "2026-Q1"]);
  const down = readSeries([
    ["Period", "Sales", "Tea"],
    [null, "EUR", "kg"],
    ["2025-01", 1, 2],
    ["2025-02", 3, 4],
  ]);
  expect(Object.keys(valuesByLine(down))).toEqual(["Sales EUR", "Tea kg"]);
});

test("a label that is merged over rows stands in each of them", () => {
  const rows = [
    ["Region", "Line", "2025-01", "2025-02"],
    ["North", "Tea", 1, 2],
    [null, "Coffee", 3, 4],
  ];
  const merged = [{ top: 1, left: 0, bottom: 2, right: 0 }];
  expect(Object.keys(valuesByLine(readSeries(rows, {}, merged)))).toEqual(["North · Tea", "North · Coffee"]);
});

test("the user chooses labels, values and rows by their headers", () => {
  const rows = [
    ["Period", "Kind", "Name", "Sales", "Costs"],
    ["2025-01", "gross", "a", 1, 10],
    ["2025-01", "net", "a", 2, 20],
    ["2025-01", "gross", "b", 3, 30],
    ["2025-02", "gross", "a", 4, 40],
    ["2025-02", "gross", "b", 5, 50],
  ];
  const gross = readSeries(rows, { where: { kind: "Gross" }, value: "costs" });
  expect(valuesByLine(gross)).toEqual({ a: [10, 40], b: [30, 50] });
  expect(valuesByLine(readSeries(rows, { by: ["Kind"], value: "Sales" }))).toEqual({
    gross: [4, 9],
    net: [2, null],
  });
});

test("of columns for actuals and budget, the history is the one and the plan the other", () => {
  const rows = [
    ["Period", "Account", "Actual", "Budget"],
    ["2025-01", "Travel", 1, 10],
    ["2025-01", "Rent", 2, 20],
    ["2025-02", "Travel", 3, 30],
    ["2025-02", "Rent", 4, 40],
  ];
  expect(valuesByLine(readSeries(rows))).toEqual({ Travel: [1, 3], Rent: [2, 4] });
  expect(valuesByLine(readSeries(rows, { holds: "plan" }))).toEqual({ Travel: [10, 30], Rent: [20, 40] });
});

test("one row and one column are tables too", () => {
  expect(
    valuesByLine(
      readSeries([
        ["2025-01", "2025-02"],
        [1, 2],
      ]),
    ),
  ).toEqual({ Data: [1, 2] });
  const single = [
    ["Period", "Line", "Value"],
    ["2025-01", "Tea", 5],
  ];
  expect(valuesByLine(readSeries(single))).toEqual({ Tea: [5] });
  const headless = [
    [serial("2025-01-01"), 1],
    [serial("2025-02-01"), 2],
    [serial("2025-03-01"), 3],
  ];
  expect(valuesByLine(readSeries(headless))).toEqual({ "Column B": [1, 2, 3] });
});

test("period 0 is the earliest that has a value; blanks before it do not count", () => {
  const table = readSeries([
    ["Period", "Tea"],
    ["2025-01", null],
    ["2025-02", 2],
    ["2025-03", null],
    ["2025-04", 4],
  ]);
  expect(span(table)).toEqual(["2025-02", "2025-04"]);
  expect(valuesByLine(table)).toEqual({ Tea: [2, null, 4] });
});

test("months that nobody states are gaps, be it every other month at first", () => {
  const months = ["2010-12", "2011-01", "2011-03", "2011-05", "2011-07", "2011-08", "2011-09"];
  for (const period of [(month: string) => month, (month: string) => serial(`${month}-01`)]) {
    const table = readSeries([["Period", "Tea"], ...months.map((month) => [period(month), 1])]);
    expect(table.calendar.step).toBe("month");
    expect(valuesByLine(table)).toEqual({ Tea: [1, 1, null, 1, null, 1, null, 1, 1, 1] });
  }
});

test("a row of data that holds a date and its years is no row of periods", () => {
  const table = readSeries(
    [
      ["name", "kind", "fiscal_year", "total", "year", "date"],
      ["wage", "total", "2024", 7449093, "2023", "2023-07-01"],
      ["wage", "total", "2024", 7449094, "2023", "2023-08-01"],
    ],
    { by: ["name"], where: { kind: "total" } },
  );
  expect(table.shape).toBe("long");
  expect(span(table)).toEqual(["2023-07", "2023-08"]);
});

test.each<[string, readonly (readonly (string | number | null)[])[]]>([
  [
    "in a row of their own",
    [
      [null, "Jan 2025", null, "Feb 2025", null],
      ["Account", "Actual", "Budget", "Actual", "Budget"],
    ],
  ],
  [
    "in the same row",
    [["Account", "Jan 2025 Actual", "Jan 2025 Budget", "Feb 2025 Actual", "Feb 2025 Budget"]],
  ],
])("actuals and budget may stand under each period, %s", (_, headers) => {
  const rows = [...headers, ["Travel", 1, 10, 2, 20]];
  expect(valuesByLine(readSeries(rows))).toEqual({ Travel: [1, 2] });
  expect(valuesByLine(readSeries(rows, { holds: "plan" }))).toEqual({ Travel: [10, 20] });
});

test("in an outline, a label stands for the rows below it", () => {
  const rows = [
    ["Region", "Line", "Month", "Value"],
    ["North", "Tea", "2025-01", 1],
    [null, "Tea", "2025-02", 2],
    ["South", "Tea", "2025-01", 3],
    [null, "Tea", "2025-02", 4],
  ];
  const table = readSeries(rows);
  expect(valuesByLine(table)).toEqual({ "North · Tea": [1, 2], "South · Tea": [3, 4] });
  expect(table.findings.map(({ code }) => code)).toEqual(["LABELS_FILLED_DOWN"]);
  expect(valuesByLine(readSeries(rows, { by: ["Region"] }))).toEqual({ North: [1, 2], South: [3, 4] });
});
