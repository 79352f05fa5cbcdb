import { forecastRolling } from "../../src/functions/forecastRolling";
import { serialFromDate } from "../../src/cells/serialDate";
import { addMonths, isoDate } from "../../src/core/dates/isoDate";
import { installCustomFunctions, shownAnswer } from "../support/customFunctions";
import { seasonalMonths } from "../support/seasonalMonths";

beforeAll(installCustomFunctions);

type Row = [period: unknown, value: number, kind: string, low: unknown, high: unknown];

function call(actuals: unknown, asOf: unknown, months: unknown, method: unknown = null): Promise<unknown> {
  const args = [actuals, asOf, months, method];
  return shownAnswer(() => forecastRolling(...(args as Parameters<typeof forecastRolling>)));
}

async function rows(...args: Parameters<typeof call>): Promise<Row[]> {
  return (await call(...args)) as Row[];
}

const amounts = seasonalMonths(40);
/** January 2023 to April 2026. */
const actuals = amounts.map((amount, month) => [serial("2023-01-01", month), amount]);

function serial(first: string, months = 0): number {
  return serialFromDate(addMonths(isoDate(first), months), 1900);
}

test("twelve months make the full-year estimate: the year's actuals and the forecast of its rest", async () => {
  const found = await rows(actuals, [[serial("2026-04-01")]], 12);
  expect(found.map(([period]) => period)).toEqual(
    Array.from({ length: 12 }, (_, month) => serial("2026-01-01", month)),
  );
  expect(found.slice(0, 4)).toEqual(
    amounts.slice(36).map((amount, month) => [serial("2026-01-01", month), amount, "actual", "", ""]),
  );
  for (const [, value, kind, low, high] of found.slice(4)) {
    expect(kind).toBe("forecast");
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
  }
});

test("eighteen months go on into the next year", async () => {
  const found = await rows(actuals, "2026-04", 18);
  expect(found).toHaveLength(18);
  expect(found.at(-1)![0]).toBe(serial("2027-06-01"));
});

test("actuals after as_of are left out, as if they were not known", async () => {
  const known = await rows(actuals.slice(0, 38), "2026-02", 12);
  expect(await rows(actuals, "2026-02", 12)).toEqual(known);
  expect(known.map(([, , kind]) => kind).slice(0, 3)).toEqual(["actual", "actual", "forecast"]);
});

test.each([
  ["ends", "2023-01-31", "2025-07-01", "2026-04-01", "2025-07-31"],
  ["firsts", "2023-01-01", "2025-07-31", "2026-04-30", "2025-07-01"],
])(
  "where dates are %s of months, any day of a month stands for it",
  async (_, first, start, asOf, expected) => {
    const dated = amounts.map((amount, month) => [serial(first, month), amount]);
    const found = await rows(dated, [[serial(start)], [serial(asOf)]], 12, "drift");
    expect(found[0]![0]).toBe(serial(expected));
    expect(found.map(([, , kind]) => kind)).toEqual([
      ...Array<string>(10).fill("actual"),
      ...Array<string>(2).fill("forecast"),
    ]);
  },
);

test("a fiscal year begins where the first of two cells says", async () => {
  const found = await rows(actuals, [["2025-07-01"], ["2026-04-30"]], 12);
  expect([found[0]![0], found.at(-1)![0]]).toEqual([serial("2025-07-01"), serial("2026-06-01")]);
  expect(found.filter(([, , kind]) => kind === "actual")).toHaveLength(10);
});

test("a year that begins before the actuals begins with them", async () => {
  const found = await rows(actuals.slice(2, 9), "2023-09", 12, "naive");
  expect([found[0]![0], found.at(-1)![0]]).toEqual([serial("2023-03-01"), serial("2024-02-01")]);
});

test("a gap among the actuals is filled, and says so", async () => {
  const gap = actuals.map(([day, amount], month) => [day, month === 37 ? "" : amount]);
  const found = await rows(gap, "2026-04", 12);
  expect(found.map(([, , kind]) => kind).slice(0, 5)).toEqual([
    "actual",
    "filled",
    "actual",
    "actual",
    "forecast",
  ]);
  expect(found[1]![1]).toBeGreaterThan(0);
});

test("months for which no actual has come yet are forecast", async () => {
  const found = await rows(actuals, "2026-06", 12);
  expect(found.map(([, , kind]) => kind).slice(3, 6)).toEqual(["actual", "forecast", "forecast"]);
});

test("without dates as_of is a number, and twelve periods are a year", async () => {
  const found = await rows(
    amounts.map((amount) => [amount]),
    40,
    12,
  );
  expect(found.map(([period]) => period)).toEqual(Array.from({ length: 12 }, (_, month) => 37 + month));
  expect(found.map(([, , kind]) => kind).slice(3, 5)).toEqual(["actual", "forecast"]);
});

test("months are taken for quarters where actuals are by quarter", async () => {
  const quarters = Array.from({ length: 14 }, (_, q) => [
    `${2023 + Math.floor(q / 4)}-Q${(q % 4) + 1}`,
    50 + q,
  ]);
  const found = await rows(quarters, "2026-Q2", 18, "drift");
  expect(found.map(([period]) => period)).toEqual([
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
    "2027-Q1",
    "2027-Q2",
  ]);
});

test.each([
  [
    "AS_OF_UNKNOWN, before the first actual",
    "2022-12",
    12,
    'as_of: "2022-12" is no period from the first actual, 2023-01, on.',
  ],
  ["AS_OF_UNKNOWN, in no words", "soon", 12, 'as_of: "soon" is no period'],
  ["AS_OF_UNKNOWN, blank", null, 12, "as_of: blank is no period"],
  ["WINDOW_REVERSED", [["2026-05-01"], ["2026-04-30"]], 12, "The window goes from 2026-05-01 to 2026-04-30."],
  ["MONTHS_OUT_OF_RANGE", "2026-04", 61, "months: 61 is no whole number from 1 to 60."],
  ["MONTHS_OUT_OF_RANGE, blank", "2026-04", null, "months: blank is no whole number"],
])("%s", async (_, asOf, months, message) => {
  expect(await call(actuals, asOf, months)).toEqual({
    error: "#VALUE!",
    message: expect.stringContaining(message),
  });
});

test("text among the actuals is named by row and column", async () => {
  const bad = [...actuals, [serial("2026-05-01"), "tbd"]];
  expect(await call(bad, "2026-04", 12)).toEqual({
    error: "#VALUE!",
    message: expect.stringContaining('actuals, row 41, column 2: "tbd" is not a number.'),
  });
});
