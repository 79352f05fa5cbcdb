import { CellError, type CellValue } from "../../../src/cells/CellValue";
import type { SeriesOptions } from "../../../src/cells/series/SeriesOptions";
import type { SeriesTable } from "../../../src/cells/series/SeriesTable";
import { FinanceError } from "../../../src/core/errors/financeError";
import { isoDate } from "../../../src/core/dates/isoDate";
import { readSeries, serial, valuesByLine } from "../../support/seriesGrid";

type Rows = readonly (readonly CellValue[])[];

function refusal(rows: Rows, options: Partial<SeriesOptions> = {}): FinanceError {
  try {
    readSeries(rows, options);
  } catch (error) {
    if (error instanceof FinanceError) return error;
    throw error;
  }
  throw new Error("was read");
}

function findings({ findings: all }: SeriesTable): readonly string[] {
  return all.map(({ code, cell }) => `${code} ${cell}`);
}

test.each<[string, CellValue, string]>([
  ["text", "n/a", 'Data!B3: "n/a" is not a number.'],
  ["a number as text", "1,234.50", 'Data!B3: "1,234.50" is a number stored as text'],
  ["a number as text with a comma", "1.234,50", 'Data!B3: "1.234,50" is a number stored as text'],
  ["an error", new CellError("#DIV/0!"), "Data!B3: the cell shows #DIV/0!."],
  ["a boolean", true, "Data!B3: true is not a number."],
])("%s among the values is a problem of its line alone", (_, cell, problem) => {
  const { lines } = readSeries([
    ["Month", "Bad", "Good"],
    ["2025-01", 1, 1],
    ["2025-02", cell, 2],
    ["2025-03", 3, 3],
  ]);
  expect(lines.map(({ name, problem: own }) => [name, own?.startsWith(problem) ?? null])).toEqual([
    ["Bad", true],
    ["Good", null],
  ]);
});

test("a problem counts the further cells of its line", () => {
  const [line] = readSeries([
    ["Line", "2025-01", "2025-02", "2025-03"],
    ["Tea", "x", "y", 3],
  ]).lines;
  expect(line!.problem).toMatch(/^Data!B2: "x" is not a number\..* \(And 1 more cell\(s\) of this line\.\)$/);
});

test("LINE_WITHOUT_NUMBERS: a line without any number is told, the others are read", () => {
  const { lines } = readSeries([
    ["Line", "2025-01", "2025-02"],
    ["Revenue", null, null],
    ["Tea", 1, 2],
  ]);
  expect(lines[0]!.problem).toBe(
    'Data!A2: the line "Revenue" has no number. Enter its values, or leave the line out.',
  );
  expect(lines[1]!.problem).toBeNull();
});

test("in the long form a date that cannot be read, and an error for a label, are problems of their lines", () => {
  const { lines } = readSeries([
    ["Date", "Line", "Value"],
    ["2025-01", "Tea", 1],
    ["2025-02", "Tea", 2],
    ["soon", "Coffee", 3],
    ["2025-01", "Coffee", 3],
    [null, "Cocoa", 3],
    ["2025-01", "Cocoa", 3],
    ["2025-02", new CellError("#REF!"), 3],
  ]);
  expect(lines.map(({ name, problem }) => [name, problem?.split(". ")[0] ?? null])).toEqual([
    ["Tea", null],
    ["Coffee", 'Data!A4: "soon" is not a date or period'],
    ["Cocoa", "Data!A6: Date is blank on a row that holds data"],
    ["#REF!", "Data!B8: the cell shows #REF!"],
  ]);
});

test("SERIES_SHAPE_UNKNOWN: a table without periods, or without numbers, is refused with what is missing", () => {
  const rows = [
    ["Name", "Town"],
    ["Anna", "Bath"],
  ];
  expect(refusal(rows)).toMatchObject({ code: "SERIES_SHAPE_UNKNOWN" });
  expect(refusal(rows).message).toContain("Data!A1:B2 does not read as series");
  expect(
    refusal([
      ["Period", "Note"],
      ["2025-01", "a"],
      ["2025-02", "b"],
    ]).code,
  ).toBe("SERIES_SHAPE_UNKNOWN");
  expect(
    refusal([
      ["Line", "Jan", "Feb"],
      ["Tea", 1, 2],
    ]).code,
  ).toBe("SERIES_SHAPE_UNKNOWN");
});

test("SERIES_VALUE_UNCLEAR: labels beside several columns of numbers need a choice", () => {
  const rows = [
    ["Period", "Line", "Gross", "Net"],
    ["2025-01", "Tea", 1, 2],
    ["2025-01", "Coffee", 1, 2],
  ];
  expect(refusal(rows).message).toBe(
    'Data has several columns of numbers beside its labels: "Gross", "Net". Say which of them holds the values.',
  );
  expect(valuesByLine(readSeries(rows, { value: "net" }))).toEqual({ Tea: [2], Coffee: [2] });
});

test("PERIODS_MIXED: periods of several lengths, and days in uneven steps, name two cells", () => {
  const lengths = [
    ["Period", "Tea"],
    ["2025-01", 1],
    ["2025-02", 2],
    ["2025-Q4", 3],
  ];
  expect(refusal(lengths).message).toBe(
    "Data!A2 (2025-01) and Data!A4 (2025-10..2025-12) are not periods of one calendar: they are of different lengths. " +
      "Keep one kind of period in a table: all days, weeks, months, quarters or years.",
  );
  const days = ["2025-01-01", "2025-02-01", "2025-02-08", "2025-02-15", "2025-02-22"];
  const uneven = refusal([["Day", "Tea"], ...days.map((day) => [serial(day), 1])]);
  expect(uneven.code).toBe("PERIODS_MIXED");
  expect(uneven.message).toContain("Data!A2 (2025-01-01) and Data!A3 (2025-02-01)");
});

test("a header or condition that is not there is refused with those that are", () => {
  const rows = [
    ["Period", "Line", "Value"],
    ["2025-01", "Tea", 1],
    ["2025-02", "Tea", 1],
  ];
  expect(refusal(rows, { by: ["Product"] }).message).toContain('no header "Product" for lines');
  expect(refusal(rows, { period: "Date" }).message).toContain('no header "Date" for periods');
  expect(refusal(rows, { where: { line: "Coffee" } }).message).toContain(
    'where line: "Coffee" is not one of the words it takes (Tea)',
  );
});

test("periods that all lines share are refused when they cannot be read", () => {
  const rows = [
    ["Month", "Tea"],
    ["2025-01", 1],
    ["soon", 2],
    ["2025-03", 3],
  ];
  expect(refusal(rows).message).toContain('Data!A3: "soon" is not a date or period');
});

test("days read two ways are refused until the order is known or told", () => {
  const rows = [
    ["Date", "Tea"],
    ["01/02/2025", 1],
    ["01/03/2025", 2],
  ];
  expect(refusal(rows).code).toBe("DATA_REFUSED");
  expect(readSeries(rows, { dayOrder: "dmy" }).calendar).toEqual({ step: "month", first: "2025-02-01" });
  expect(readSeries(rows, { dayOrder: "mdy" }).calendar.first).toBe("2025-01-02");
  const told = [
    ["Date", "Tea"],
    ["31/01/2025", 1],
    ["28/02/2025", 2],
  ];
  expect(readSeries(told).calendar).toMatchObject({ step: "month", first: "2025-01-31" });
});

test("values after the day of the last actuals are left out and told", () => {
  const rows = [
    ["Month", "Tea"],
    ["2025-01", 1],
    ["2025-02", 2],
    ["2025-03", 3],
    ["2025-04", 4],
  ];
  const table = readSeries(rows, { asOf: isoDate("2025-02-28") });
  expect(valuesByLine(table)).toEqual({ Tea: [1, 2] });
  expect(table.findings).toEqual([
    {
      code: "FUTURE_LEFT_OUT",
      text: "2 value(s) of periods after 2025-02-28 are left out.",
      rows: 2,
      cell: "Data!B4",
    },
  ]);
});

test.each([
  ["the first of their month", ["2025-01-01", "2025-02-01", "2025-03-01"]],
  ["the end of their month", ["2025-01-31", "2025-02-28", "2025-03-31"]],
])("months dated by %s count once they are over, or when they are named", (_, dates) => {
  const rows = [["Month", "Tea"], ...dates.map((date, at) => [date, at + 1])];
  const running = readSeries(rows, { today: isoDate("2025-03-21") });
  expect(valuesByLine(running)).toEqual({ Tea: [1, 2] });
  expect(running.findings).toEqual([
    {
      code: "FUTURE_LEFT_OUT",
      text: "1 value(s) of periods that are not over on 2025-03-21 are left out; name the last period with actuals to take them in.",
      rows: 1,
      cell: "Data!B4",
    },
  ]);
  expect(valuesByLine(readSeries(rows, { today: isoDate("2025-03-31") }))).toEqual({ Tea: [1, 2, 3] });
  const named = { today: isoDate("2025-03-21"), asOf: isoDate("2025-03-01") };
  expect(valuesByLine(readSeries(rows, named))).toEqual({ Tea: [1, 2, 3] });
});

test("several values of a line and period are added up, or averaged, and told with their cells", () => {
  const rows = [
    ["Date", "Line", "Value"],
    ["2025-01", "Tea", 1],
    ["2025-01", "Tea", 3],
    ["2025-02", "Tea", 5],
    ["2025-02", "Tea", 5],
  ];
  const added = readSeries(rows);
  expect(valuesByLine(added)).toEqual({ Tea: [4, 10] });
  expect(added.lines[0]!.cells[0]).toEqual([
    { row: 1, column: 2 },
    { row: 2, column: 2 },
  ]);
  expect(added.lines[0]!.notes).toEqual([
    {
      code: "ADDED_UP",
      text: "2 period(s) have several values, which are added up: the first is 2025-01, with 2.",
      positions: [0, 1],
    },
  ]);
  expect(findings(added)).toEqual(["PERIODS_ADDED_UP Data!C2", "DUPLICATE_ROWS Data!A5"]);
  expect(valuesByLine(readSeries(rows, { duplicates: "mean" }))).toEqual({ Tea: [2, 5] });
});

test("lines and rows that are called a total are left out and told; others that repeat a sum are kept and told", () => {
  const across = readSeries([
    ["Account", "2025-01", "2025-02", "Total"],
    ["Travel", 1, 2, 3],
    ["Rent", 4, 5, 9],
    ["All costs", 5, 7, 12],
    ["Total", 5, 7, 12],
  ]);
  expect(Object.keys(valuesByLine(across))).toEqual(["Travel", "Rent", "All costs"]);
  expect(findings(across)).toEqual([
    "LOOKS_LIKE_TOTAL Data!A4",
    "COLUMNS_LEFT_OUT Data!D1",
    "TOTALS_LEFT_OUT Data!A5",
  ]);
  const down = readSeries([
    ["Month", "Tea", "Total"],
    ["2025-01", 1, 1],
    ["2025-02", 2, 2],
    ["2025-03", 2, 2],
    ["Total", 5, 5],
  ]);
  expect(valuesByLine(down)).toEqual({ Tea: [1, 2, 2] });
  expect(findings(down)).toEqual(["TOTALS_LEFT_OUT Data!A5", "TOTALS_LEFT_OUT Data!C1"]);
  const unnamed = readSeries([
    ["Month", "Tea"],
    ["2025-01", 1],
    ["2025-02", 2],
    [null, 3],
  ]);
  expect(valuesByLine(unnamed)).toEqual({ Tea: [1, 2] });
  expect(
    valuesByLine(
      readSeries([
        ["Month", "Total"],
        ["2025-01", 1],
        ["2025-02", 2],
      ]),
    ),
  ).toEqual({ Total: [1, 2] });
});

test("quarters and years beside their months are subtotals", () => {
  const table = readSeries([
    ["Account", "Jan 2025", "Feb 2025", "Mar 2025", "Q1 2025", "Apr 2025", "FY2025"],
    ["Travel", 1, 2, 3, 6, 4, 10],
  ]);
  expect(valuesByLine(table)).toEqual({ Travel: [1, 2, 3, 4] });
  expect(findings(table)).toEqual(["SUBTOTALS_LEFT_OUT Data!E1"]);
});

test("of two columns of dates, the one that is taken is told", () => {
  const table = readSeries([
    ["Order date", "Ship date", "Sales"],
    ["2025-01", "2025-03", 1],
    ["2025-02", "2025-04", 2],
  ]);
  expect(findings(table)).toEqual(["PERIOD_RIVALS Data!A1"]);
  expect(table.calendar.first).toBe("2025-01-01");
});

test("headers once more, blank rows and notes below the data are passed over", () => {
  const rows = [["Month", "Tea"], ["2025-01", 1], [], ["Month", "Tea"], ["2025-02", 2], [], ["Source: ERP"]];
  expect(valuesByLine(readSeries(rows))).toEqual({ Tea: [1, 2] });
});

test("columns with the same header are lines with names of their own", () => {
  const table = readSeries([
    ["Month", "Tea", "Tea"],
    ["2025-01", 1, 2],
    ["2025-02", 3, 4],
  ]);
  expect(valuesByLine(table)).toEqual({ Tea: [1, 3], "Tea 2": [2, 4] });
});

test("SERIES_CROSSED: years across and months down are refused", () => {
  const rows = [
    ["Month", 2023, 2024],
    ["Jan", 1, 2],
    ["Feb", 3, 4],
  ];
  expect(refusal(rows).message).toBe(
    "Data!A1:C3 has years across and their months or quarters down. " +
      "Put all periods into one column, or into one row, each with its year.",
  );
});

test("a column whose header is no period is named by its cell where it has none", () => {
  const table = readSeries([
    ["Line", "2025-01", "2025-02", new CellError("#REF!"), "2025-04"],
    ["Tea", 1, 2, 3, 4],
  ]);
  expect(table.findings.map(({ text }) => text)).toEqual([
    "Columns whose header is no period are left out: D1.",
  ]);
});
