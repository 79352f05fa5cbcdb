import { exitCodes } from "../../src/cli/main";
import { serialFromDate } from "../../src/cells/serialDate";
import { isoDate } from "../../src/core/dates/isoDate";
import { recognizeSchedule } from "../../src/functions/recognizeSchedule";
import { bookBytes } from "../support/books";
import { cliFolder } from "../support/cliFolder";

const { finops, file } = cliFolder();

const header = "Customer,Amount,Start,End,Convention";
const run = (book: string, ...options: string[]) => finops("run", "recognize", book, "--jsonl", ...options);

type Json = Record<string, never> & {
  schedule: { period: string; revenue: number; cumulative: number; deferred: number }[];
  error: unknown;
};
const objects = (out: string): Json[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Json);

test("each line becomes an object with its schedule", async () => {
  const book = file(
    "lines.csv",
    `${header}\nA,31,2026-01-15,2026-02-14,\n,,,,\nB,-31,2026-01-15,2026-02-14,`,
  );
  const said = await run(book);
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  expect(said.progress).toContain("2 lines recognised.");
  expect(objects(said.out)).toEqual([
    {
      row: 2,
      amount: 31,
      start: "2026-01-15",
      end: "2026-02-14",
      convention: "daily",
      schedule: [
        { period: "2026-01-31", revenue: 17, cumulative: 17, deferred: 14 },
        { period: "2026-02-28", revenue: 14, cumulative: 31, deferred: 0 },
      ],
    },
    expect.objectContaining({ row: 4, amount: -31 }),
  ]);
});

test("a schedule is that of RECOGNIZE.SCHEDULE, under the line's own convention or the one that is given", async () => {
  const term = "1200,2025-01-15,2026-01-14";
  const book = file("lines.csv", `${header}\nA,${term},ends-daily-middle-even\nB,${term},`);
  const lines = objects((await run(book, "--convention", "half month")).out);
  for (const [index, convention] of ["ends daily middle even", "half month"].entries()) {
    const cells = recognizeSchedule(1200, "2025-01-15", "2026-01-14", convention) as number[][];
    expect(lines[index]).toMatchObject({ convention });
    expect(
      lines[index]!.schedule.map(({ period, revenue, cumulative, deferred }) => [
        serialFromDate(isoDate(period), 1900),
        revenue,
        cumulative,
        deferred,
      ]),
    ).toEqual(cells);
  }
});

test("steps, a window, a day to look from and decimals are options", async () => {
  const book = file("lines.csv", `${header}\nA,1000,2026-01-01,2026-12-31,month prorate`);
  const window = ["--period", "quarter", "--from", "2026-02-01", "--to", "2026-08-31"];
  const [line] = objects((await run(book, ...window, "--as-of", "2026-03-31", "--currency", "jpy")).out);
  expect(line).toMatchObject({
    toDate: { asOf: "2026-03-31", recognized: 250, deferred: 750 },
    schedule: [
      { period: "2026-03-31", revenue: 167, cumulative: 250, deferred: 750 },
      { period: "2026-06-30", revenue: 250, cumulative: 500, deferred: 500 },
      { period: "2026-08-31", revenue: 167, cumulative: 667, deferred: 333 },
    ],
  });
});

test("a line that cannot be read is told by cell, value and remedy, and the others go on", async () => {
  const rows = [
    "A,abc,2026-01-15,2026-02-14,",
    "B,1,soon,2026-02-14,",
    "C,1,2026-02-15,2026-02-14,",
    "D,1,2026-01-15,2026-02-14,weekly",
    "E,1,200,2026-01-15,2026-02-14,",
    "F,1,2026-01-15,,",
    "M,1,2026-01,2026-02-14,",
    "G,1e18,2026-01-15,2026-02-14,",
    "H,31,2026-01-15,2026-02-14,",
  ];
  const said = await run(file("lines.csv", `${header}\n${rows.join("\n")}`));
  expect(said.code).toBe(exitCodes.refused);
  expect(said.progress).toContain("1 line recognised; 8 refused.");
  const errors = objects(said.out).map(({ error }) => error);
  expect(errors).toEqual([
    expect.objectContaining({ code: "AMOUNT_NOT_A_NUMBER", cell: "lines.csv!B2", value: "abc" }),
    expect.objectContaining({ code: "DAY_UNREADABLE", cell: "lines.csv!C3", value: "soon" }),
    expect.objectContaining({ code: "TERM_REVERSED", cell: "lines.csv!C4", value: "2026-02-15" }),
    expect.objectContaining({ code: "WORD_UNKNOWN", cell: "lines.csv!E5", value: "weekly" }),
    expect.objectContaining({ code: "ROW_SHAPE", cell: "lines.csv, row 6" }),
    expect.objectContaining({ code: "DAY_UNREADABLE", cell: "lines.csv!D7", value: "" }),
    expect.objectContaining({ code: "DAY_UNREADABLE", cell: "lines.csv!C8", value: "2026-01" }),
    expect.objectContaining({ code: "AMOUNT_TOO_LARGE", cell: "lines.csv!B9", value: "1000000000000000000" }),
    undefined,
  ]);
  expect(errors[0]).toEqual(
    expect.objectContaining({
      message: 'lines.csv!B2: "abc" is not a number.',
      remedy: "Enter a number; where none is needed, leave the cell blank.",
    }),
  );
});

test("a blank amount counts as 0, and is told", async () => {
  const said = await run(file("lines.csv", `${header}\nA,,2026-01-15,2026-02-14,`));
  expect(objects(said.out)[0]).toMatchObject({ amount: 0, note: "lines.csv!B2 is blank and counts as 0." });
  expect(said.progress).toContain("1 line recognised, 1 with a blank amount, which counts as 0.");
});

test("amounts and dates are read as people write them, by one mark and order a file", async () => {
  const rows = ["A;1.234,50;13/01/2026;14/02/2026;", "B;(10,00);01/02/2026;02/03/2026;"];
  const book = file("lines.csv", `${header.replaceAll(",", ";")}\n${rows.join("\n")}`);
  expect(objects((await run(book)).out)).toMatchObject([
    { amount: 1234.5, start: "2026-01-13", end: "2026-02-14" },
    { amount: -10, start: "2026-02-01", end: "2026-03-02" },
  ]);
  const unclear = file("unclear.csv", `${header}\nA,1.234,2026-01-01,2026-02-14,`);
  expect((await run(unclear)).errors).toContain("DECIMAL_MARK_UNCLEAR");
  expect(objects((await run(unclear, "--decimal", "comma")).out)[0]).toMatchObject({ amount: 1234 });
  const ambiguous = file("ambiguous.csv", `${header}\nA,1,01/02/2026,02/03/2026,`);
  expect(objects((await run(ambiguous)).out)[0]).toMatchObject({ error: { code: "DATE_AMBIGUOUS" } });
  expect(objects((await run(ambiguous, "--dates", "mdy")).out)[0]).toMatchObject({ start: "2026-01-02" });
});

test("a workbook is read by the sheet that names the columns, its dates and errors as they are", async () => {
  const serial = (day: string) => serialFromDate(isoDate(day), 1900);
  const rows = [
    ["Bookings of January"],
    ["Service start", "Service end", "Price"],
    [serial("2026-01-15"), serial("2026-02-14"), 31],
  ];
  const book = file("book.xlsx", await bookBytes({ rows }));
  expect(objects((await run(book)).out)).toMatchObject([
    { row: 3, amount: 31, start: "2026-01-15", end: "2026-02-14" },
  ]);
  expect((await run(book, "--sheet", "None")).errors).toMatch(/SHEET_MISSING.*None/);
});

test("columns are found by their headers, or by those that are named", async () => {
  const book = file("lines.csv", "Fee,Start,End,Note\n31,2026-01-15,2026-02-14,x");
  expect((await run(book)).errors).toContain(
    "COLUMN_MISSING: lines.csv has no amount column. Its headers are: Fee, Start, End, Note.",
  );
  expect(objects((await run(book, "--map", "amount=fee")).out)[0]).toMatchObject({ amount: 31 });
  expect((await run(book, "--map", "amount=Sum")).errors).toContain(
    'HEADER_MISSING: There is no header "Sum" for amount.',
  );
});

test.each([
  ["", "COLUMN_MISSING: lines.csv has no amount column. Its headers are: none."],
  [header, "NO_ROWS: "],
])("a file of %j is refused", async (content, expected) => {
  const said = await run(file("lines.csv", content));
  expect(said).toMatchObject({ code: exitCodes.refused, out: "" });
  expect(said.errors).toContain(expected);
});

test.each([
  [["run"], "No function is named"],
  [["run", "variance", "a.csv", "--jsonl"], 'There is no run "variance"'],
  [["run", "recognize", "--jsonl"], "No file is named"],
  [["run", "recognize", "a.csv", "b.csv", "--jsonl"], "run takes one file, not 2"],
  [["run", "recognize", "a.csv"], "There is no --jsonl"],
])("%j is told what would be understood", async (argv, expected) => {
  const said = await finops(...argv);
  expect(said.code).toBe(exitCodes.usage);
  expect(said.errors).toContain(expected);
});

test.each([
  [["--convention", "weekly"], exitCodes.usage, "WORD_UNKNOWN: convention"],
  [["--period", "week"], exitCodes.usage, "WORD_UNKNOWN: --period"],
  [["--from", "soon"], exitCodes.refused, 'DAY_UNREADABLE: --from: "soon"'],
  [["--from", "2026-02-01", "--to", "2026-01-01"], exitCodes.refused, "WINDOW_REVERSED"],
  [["--digits", "9"], exitCodes.refused, "DIGITS_OUT_OF_RANGE"],
  [["--currency", "XYZ"], exitCodes.refused, "CURRENCY_UNKNOWN: currency"],
  [["--map", "fee=Amount"], exitCodes.usage, "WORD_UNKNOWN: --map"],
])("%j is refused before a line is read", async (options, code, expected) => {
  const book = file("lines.csv", `${header}\nA,31,2026-01-15,2026-02-14,`);
  const said = await run(book, ...options);
  expect(said).toMatchObject({ code, out: "" });
  expect(said.errors).toContain(expected);
});
