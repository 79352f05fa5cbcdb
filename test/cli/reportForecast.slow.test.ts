import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { exitCodes } from "../../src/cli/main";
import { openXlsx } from "../../src/workbook/xlsx/openXlsx";
import { cliFolder } from "../support/cliFolder";

const { finops, file, path } = cliFolder();

/** The command's clock stands at 2026-04-02; the sample goes on to June. */
const june = ["--as-of", "2026-06"];
const hotel = resolve(__dirname, "../../assets/samples/larkfield-hotel.xlsx");

interface Json {
  readonly asOf: string;
  readonly periods: readonly string[];
  readonly sheets: readonly string[];
  readonly lines: readonly {
    readonly line: string;
    readonly problem?: string;
    readonly mean?: readonly number[];
    readonly notes?: readonly { readonly code: string; readonly periods: readonly string[] }[];
    readonly backtest?: { readonly origins: readonly number[]; readonly horizon: number };
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly text: string;
    readonly cell: string | null;
  }[];
  readonly compared: number;
  readonly checks: readonly { readonly status: string }[];
}

const months = (count: number, year = 2023): readonly string[] =>
  Array.from(
    { length: count },
    (_, at) => `${year + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
  );

/** A text file with a column of periods and a column a line. */
function csv(
  periods: readonly string[],
  lines: Readonly<Record<string, (at: number) => number | string | null>>,
): string {
  const rows = periods.map((period, at) => [period, ...Object.values(lines).map((value) => value(at) ?? "")]);
  return [["Month", ...Object.keys(lines)], ...rows].map((row) => row.join(",")).join("\n");
}

const sales = (at: number): number => Math.round(1_000 + 10 * at + 200 * Math.sin((at * Math.PI) / 6));

async function report(book: string, ...options: readonly string[]) {
  const out = path("report.xlsx");
  const said = await finops("report", "forecast", "--book", book, "--out", out, "--overwrite", ...options);
  return { ...said, book: async () => openXlsx(readFileSync(out), { file: "report.xlsx" }) };
}

/** The report of a small file, told as JSON. */
async function jsonOf(text: string, ...options: readonly string[]): Promise<Json> {
  const quick = ["--method", "theta", "--no-backtest", "--json"];
  const said = await report(file("actuals.csv", text), ...quick, ...options);
  expect({ code: said.code, errors: said.errors }).toEqual({ code: exitCodes.done, errors: "" });
  const json = JSON.parse(said.out) as Json;
  expect(json.checks.filter(({ status }) => status !== "OK")).toEqual([]);
  return json;
}

test("the sample hotel: every line is forecast, every figure ties out, and accuracy stands beside the naive forecast", async () => {
  const said = await report(hotel, ...june, "--unit", "EUR");
  expect(said).toMatchObject({ code: exitCodes.done, errors: "" });
  expect(said.out).toContain("actuals to 2026-06, forecast 2026-07 to 2027-06, 12 of 12 lines forecast.");
  expect(said.out).toMatch(/^ {2}Rooms +3 x 12 +\d+\.\d % +\d+\.\d % +0\.\d{3}/m);
  expect(said.out).toMatch(/^ {2}Boat hire +too short/m);
  expect(said.out).toMatch(/\d+ figures on the sheets agree with the engine; all \d+ checks are OK\./);
  const sheets = (await (await said.book()).sheets()).map(({ name }) => name);
  expect(sheets).toEqual(
    expect.arrayContaining(["Actuals", "Plan", "Forecast", "Forecast lines", "Rolling forecast"]),
  );
});

test("with --holdout, each line is judged by its last periods, forecast from what was known before them", async () => {
  const { out } = await report(
    hotel,
    ...june,
    "--holdout",
    "24",
    "--lines",
    "Rooms, Wages",
    "--method",
    "theta",
  );
  expect(out).toContain("2 of 2 lines forecast.");
  expect(out).toMatch(/^ {2}Rooms +24 +\d+\.\d %/m);
  expect(out).toMatch(/^ {2}Wages +24 +\d+\.\d %/m);
  const { out: json } = await report(
    hotel,
    ...june,
    "--holdout",
    "24",
    "--lines",
    "Rooms",
    "--method",
    "theta",
    "--json",
  );
  const { lines } = JSON.parse(json) as Json;
  expect(lines[0]!.backtest).toMatchObject({ origins: [36], horizon: 24 });
});

test("history and plan may be text files; the next run into the same workbook asks the same and goes on", async () => {
  const names = { Shop: sales, Café: (at: number) => 2 * sales(at) };
  const plan = file("plan 2026.csv", csv(months(12, 2026), { Shop: () => 1_500, Café: () => 3_000 }));
  const argv = (rows: number, ...options: readonly string[]) => {
    const actuals = file("actuals.csv", csv(months(rows), names));
    const out = path("report.xlsx");
    return ["report", "forecast", "--book", actuals, "--book", plan, "--out", out, "--json", ...options];
  };
  const first = await finops(...argv(39, "--method", "theta", "--no-backtest", "--horizon", "6"));
  expect({ code: first.code, errors: first.errors }).toEqual({ code: exitCodes.done, errors: "" });
  expect(first.progress).toContain("plan 2026.csv is read as the sheet Plan");
  const second = await finops(...argv(40));
  expect(second.progress).toMatch(/As in the last run: .*horizon 6/);
  const json = JSON.parse(second.out) as Json;
  expect([json.asOf, json.periods.length, json.sheets]).toEqual([
    "2026-04",
    6,
    expect.arrayContaining(["Forecast changes"]),
  ]);
});

test("a line with text among its numbers is told with its cell, and the others go on", async () => {
  const text = csv(months(36), { Shop: sales, Café: (at) => (at === 5 ? "n/a" : sales(at)) });
  const { lines } = await jsonOf(text);
  expect(lines).toEqual([
    expect.objectContaining({ line: "Shop", mean: expect.anything() }),
    { line: "Café", problem: expect.stringMatching(/C7: .*"n\/a"/) },
  ]);
});

test("gaps are filled and noted; a line that is mostly gaps is told", async () => {
  const text = csv(months(36), {
    Shop: (at) => (at === 8 ? null : sales(at)),
    Café: (at) => (at % 3 === 0 ? sales(at) : null),
  });
  const { lines } = await jsonOf(text);
  expect(lines[0]!.notes).toContainEqual(expect.objectContaining({ code: "FILLED", periods: ["2023-09"] }));
  expect(lines[1]!.problem).toMatch(/no value|without a value|missing/);
});

test("values of two equal dates are added up or averaged, and noted", async () => {
  const periods = months(36);
  const text = csv([...periods, periods[4]!], { Shop: () => 100 });
  const { lines } = await jsonOf(text);
  expect(lines[0]!.notes).toContainEqual(expect.objectContaining({ code: "ADDED_UP", periods: ["2023-05"] }));
  const { lines: means } = await jsonOf(text, "--duplicates", "mean");
  expect(means[0]!.mean).toEqual(Array(12).fill(100));
});

test("mixed frequencies are refused, naming two cells", async () => {
  const text = csv([...months(24), "2025-Q1", "2025-Q2"], { Shop: sales });
  const { code, errors } = await report(file("actuals.csv", text));
  expect(code).toBe(exitCodes.refused);
  expect(errors).toMatch(/^PERIODS_MIXED: .*A\d+.*A\d+/);
});

test.each([
  ["0", exitCodes.usage, /--horizon 0 is out of range/],
  ["10000", exitCodes.refused, /^HORIZON_OUT_OF_RANGE: .*10000/],
])("a horizon of %s is refused", async (horizon, code, errors) => {
  const said = await report(file("actuals.csv", csv(months(24), { Shop: sales })), "--horizon", horizon);
  expect(said).toMatchObject({ code, errors: expect.stringMatching(errors) });
});

test("all zeros and a single value are forecast as they stand", async () => {
  const text = csv(months(36), { Zeros: () => 0, One: (at) => (at === 35 ? 700 : null) });
  const { lines } = await jsonOf(text);
  expect(lines.map(({ mean }) => mean)).toEqual([Array(12).fill(0), Array(12).fill(700)]);
});

test("values of periods that are still to come are left out with a note", async () => {
  const { asOf, findings } = await jsonOf(csv(months(48), { Shop: sales }));
  expect(asOf).toBe("2026-04");
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "FUTURE_LEFT_OUT", cell: expect.any(String) }),
  );
  expect(await jsonOf(csv(months(48), { Shop: sales }), "--as-of", "2025-12")).toMatchObject({
    asOf: "2025-12",
  });
});

test("a last period beyond the actuals is told, one that holds them is not", async () => {
  const text = csv(months(24), { Shop: sales });
  const { asOf, findings } = await jsonOf(text, "--as-of", "2026-03");
  expect(asOf).toBe("2024-12");
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "ACTUALS_END_EARLY",
      text: expect.stringMatching(/2024-12.*2026-03-31/),
    }),
  );
  expect((await jsonOf(text, "--as-of", "2024-12")).findings).toEqual([]);
});

test("a line that ends before the others is forecast over the same periods, and says so", async () => {
  const { lines } = await jsonOf(csv(months(36), { Shop: sales, Closed: (at) => (at < 30 ? 50 : null) }));
  expect(lines[1]).toMatchObject({ mean: Array(12).fill(50) });
  expect(lines[1]!.notes).toContainEqual(expect.objectContaining({ code: "ENDS_EARLY" }));
});

test.each([
  [["--lines", "Bar"], /^LINE_UNKNOWN: .*"Bar".*Shop/],
  [["--as-of", "soon"], /^DATE_UNREADABLE: .*"soon"/],
  [["--as-of", "2019"], /^AS_OF_UNKNOWN: .*2019 .*first actual, 2023-01/],
  [["--table", "future=Shop"], /^WORD_UNKNOWN: .*history, plan/],
  [["--where", "kind"], /^USAGE: --where kind has no "="/],
  [["--fiscal-year-start", "13"], /^USAGE: .*1 to 12/],
])("%j is refused with what would be understood", async (options, errors) => {
  const said = await report(file("actuals.csv", csv(months(24), { Shop: sales })), ...options);
  expect(said.code).not.toBe(exitCodes.done);
  expect(said.errors).toMatch(errors);
});

test("a text file without periods is refused", async () => {
  const { errors } = await report(file("people.csv", "Name,Town\nAnna,Bath\nBert,York"));
  expect(errors).toMatch(/^SERIES_SHAPE_UNKNOWN: people\.csv/);
});
