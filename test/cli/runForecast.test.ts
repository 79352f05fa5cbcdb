import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { exitCodes } from "../../src/cli/main";
import { cliFolder } from "../support/cliFolder";

const { finops, file } = cliFolder();

interface Line {
  readonly id: string;
  readonly mean: readonly number[];
  readonly lo: readonly number[];
  readonly hi: readonly number[];
  readonly ms: number;
  readonly error?: { readonly code: string; readonly message: string; readonly remedy: string };
}

const season = [20, 30, 40, 50];
const sales = Array.from({ length: 32 }, (_, period) => 100 + 2 * period + season[period % 4]!);
const quarters = { id: "Sales", m: 4, h: 6, train: sales };

async function run(series: unknown, ...options: readonly string[]) {
  const said = await finops(
    "run",
    "forecast",
    file("data.json", JSON.stringify(series)),
    "--jsonl",
    ...options,
  );
  const lines = said.out.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as Line]));
  return { ...said, lines };
}

test("each series becomes a line with as many periods as it asks for, inside their interval", async () => {
  const { code, errors, progress, lines } = await run([quarters, { ...quarters, id: 7, h: 1 }]);
  expect({ code, errors }).toEqual({ code: exitCodes.done, errors: "" });
  expect(progress).toContain("2 series forecast.");
  expect(lines.map(({ id, mean }) => [id, mean.length])).toEqual([
    ["Sales", 6],
    ["7", 1],
  ]);
  const [{ mean, lo, hi, ms }] = lines as [Line];
  expect(ms).toBeGreaterThan(0);
  mean.forEach((value, step) => {
    expect(lo[step]).toBeLessThanOrEqual(value);
    expect(hi[step]).toBeGreaterThanOrEqual(value);
    // The history grows by 2 a period beside its season, without noise.
    expect(Math.abs(value - (100 + 2 * (32 + step) + season[step % 4]!))).toBeLessThan(5);
  });
});

test("a file may be compressed, and what comes after the histories is not read", async () => {
  const plain = await run([{ ...quarters, test: [1, 2, 3] }]);
  const packed = await finops(
    "run",
    "forecast",
    file("data.json.gz", gzipSync(JSON.stringify([{ ...quarters, test: ["sealed"] }]))),
    "--jsonl",
  );
  const { ms: _, ...same } = JSON.parse(packed.out) as Line;
  expect(plain.lines[0]).toMatchObject(same);
});

test("a table of series is read as well, from text or a workbook, and its periods ahead are named", async () => {
  const rows = sales.map((value, at) => [
    `${2018 + Math.floor(at / 4)}-Q${(at % 4) + 1}`,
    value,
    at === 9 ? "n/a" : 5,
  ]);
  const book = file(
    "sales.csv",
    [["Quarter", "Sales", "Staff"], ...rows].map((row) => row.join(",")).join("\n"),
  );
  const { code, out } = await finops("run", "forecast", book, "--jsonl", "--method", "seasonal naive");
  expect(code).toBe(exitCodes.refused);
  expect(out.split("\n").map((line) => JSON.parse(line) as unknown)).toEqual([
    expect.objectContaining({
      id: "Sales",
      mean: sales.slice(-4),
      periods: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    }),
    { id: "Staff", error: { message: expect.stringMatching(/C11: .*"n\/a"/) } },
  ]);
  const hotel = resolve(__dirname, "../../assets/samples/larkfield-hotel.xlsx");
  const plan = await finops("run", "forecast", hotel, "--jsonl", "--table", "Plan", "--method", "naive");
  expect(plan.code).toBe(exitCodes.done);
  expect(plan.out.split("\n")).toHaveLength(9);
  expect(JSON.parse(plan.out.split("\n")[0]!)).toMatchObject({
    id: "Rooms",
    periods: expect.arrayContaining(["2027-01"]),
  });
});

test("a gap is filled and noted, and a horizon that is not said is a year of numbered periods", async () => {
  const { lines } = await run([
    { id: "Sales", m: 4, train: sales.map((value, at) => (at === 9 ? null : value)) },
  ]);
  expect(lines[0]!.mean).toHaveLength(12);
  expect(lines[0]).toMatchObject({ notes: [expect.stringMatching(/without a value is filled/)] });
});

test("a method may be said for all series, with hyphens or without", async () => {
  const { lines } = await run([quarters], "--method", "seasonal-naive");
  expect(lines[0]!.mean).toEqual([...sales.slice(-4), ...sales.slice(-4, -2)]);
  expect((await run([quarters], "--method", "guess")).errors).toMatch(/^WORD_UNKNOWN: .*seasonal naive/);
});

test("level, horizon and season may be said for all series", async () => {
  const noisy = { ...quarters, train: sales.map((value, period) => value + 9 * Math.sin(period * period)) };
  const width = ({ lo, hi }: Line) => hi[0]! - lo[0]!;
  const [wide, narrow] = [(await run([noisy])).lines[0]!, (await run([noisy], "--level", "0.8")).lines[0]!];
  expect(narrow.mean).toEqual(wide.mean);
  expect(width(narrow)).toBeLessThan(width(wide));
  const { lines } = await run([noisy], "--horizon", "2", "--season", "1");
  expect(lines[0]!.mean).toHaveLength(2);
  expect(lines[0]!.mean).not.toEqual(wide.mean.slice(0, 2));
});

test.each([
  [{ ...quarters, train: [1, "n/a", 3] }, 'Sales, train[1] is "n/a", not a number.'],
  [{ ...quarters, train: [] }, "Sales, train is [], not a list of numbers."],
  [{ id: "Sales", m: 4, h: 6 }, "Sales, train is missing, not a list of numbers."],
  [{ ...quarters, h: "soon" }, 'Sales, h is "soon", not a number.'],
  [{ ...quarters, m: "4" }, 'Sales, m is "4", not a number.'],
])("a series such as %j is told with its remedy, and the others go on", async (bad, message) => {
  const { code, progress, lines } = await run([bad, { ...quarters, id: "Other" }]);
  expect(lines[0]).toEqual({
    id: "Sales",
    error: { code: "SERIES_FIELD", message, remedy: expect.stringMatching(/^Give each series id/) },
  });
  expect(lines[1]).toMatchObject({ id: "Other", mean: expect.anything() });
  expect(progress).toContain("1 series forecast; 1 refused.");
  expect(code).toBe(exitCodes.refused);
});

test.each([
  [{ ...quarters, h: 0 }, "HORIZON_OUT_OF_RANGE"],
  [{ ...quarters, h: 10_000 }, "HORIZON_OUT_OF_RANGE"],
  [{ ...quarters, m: 1.5 }, "SEASON_OUT_OF_RANGE"],
])("%j asks for what cannot be forecast", async (series, code) => {
  const { lines } = await run([series]);
  expect(lines).toEqual([{ id: "Sales", error: expect.objectContaining({ code }) }]);
});

test.each([
  ['{"id":"Sales"}', /^FILE_NOT_SERIES: data\.json holds no list of series/],
  ["[1, NaN]", /^FILE_NOT_SERIES/],
  ["[]", /^NO_ROWS/],
])("a file of %j is refused", async (text, errors) => {
  const said = await finops("run", "forecast", file("data.json", text), "--jsonl");
  expect(said).toMatchObject({ code: exitCodes.refused, out: "", errors: expect.stringMatching(errors) });
});

test("a compressed file that is broken is refused", async () => {
  const broken = gzipSync(JSON.stringify([quarters])).subarray(0, 40);
  const { errors } = await finops("run", "forecast", file("data.json.gz", broken), "--jsonl");
  expect(errors).toMatch(/^FILE_NOT_SERIES: data\.json\.gz/);
});

test.each([
  ["--horizon", "0", "out of range"],
  ["--horizon", "soon", "no number"],
  ["--season", "1.5", "out of range"],
  ["--level", "95", "out of range"],
  ["--level", "1", "out of range"],
])("%s %s is refused before a series is read", async (option, value, what) => {
  const said = await run([quarters], option, value);
  expect(said).toMatchObject({ code: exitCodes.usage, out: "" });
  expect(said.errors).toContain(`${option} ${value} is ${what}`);
});
