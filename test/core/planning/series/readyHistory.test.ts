import { isoDate } from "../../../../src/core/dates/isoDate";
import type { Calendar } from "../../../../src/core/planning/series/Calendar";
import { readyHistory } from "../../../../src/core/planning/series/readyHistory";

const months: Calendar = { step: "month", first: isoDate("2022-01-31"), atMonthEnd: true };
const quarters: Calendar = { step: "quarter", first: isoDate("2022-03-31"), atMonthEnd: true };

/** Values of a line that grows and has a season of twelve, without noise. */
const seasonal = (count: number) =>
  Array.from({ length: count }, (_, t) => (100 + t) * (1 + 0.4 * Math.sin((2 * Math.PI * t) / 12)));

const without = (values: readonly number[], ...gaps: readonly number[]) =>
  values.map((value, t) => (gaps.includes(t) ? null : value));

function notesOf(calendar: Calendar, values: readonly (number | null)[], season: number) {
  return readyHistory({ calendar, values }, season).notes;
}

test("missing values: a gap is filled on the seasonally adjusted line, and told of", () => {
  const values = seasonal(60);
  const { history, notes } = readyHistory({ calendar: months, values: without(values, 27, 40) }, 12);
  // By hand: the interpolation of the values themselves is 11 % off here.
  expect(Math.abs(history[27]! / values[27]! - 1)).toBeLessThan(0.01);
  expect(Math.abs(history[40]! / values[40]! - 1)).toBeLessThan(0.01);
  expect(notes).toEqual([
    {
      code: "FILLED",
      positions: [27, 40],
      text: "2 periods without a value are filled from the neighbours: 2024-04, 2025-05.",
    },
  ]);
});

test("missing values: a blank is no zero, and a zero is none missing", () => {
  const { history, notes } = readyHistory({ calendar: months, values: [10, null, 30, 0, 20] }, 1);
  expect([...history]).toEqual([10, 20, 30, 0, 20]);
  expect(notes.map(({ code }) => code)).toEqual(["FILLED"]);
});

test("missing values: gaps of an additive season never make a history negative that is not", () => {
  const values = Array.from({ length: 60 }, (_, t) => (t % 12 === 5 ? 0 : t < 48 ? 40 : 15));
  const { history } = readyHistory({ calendar: months, values: without(values, 53) }, 12);
  expect(history[53]).toBe(0);
});

test("missing values: over 30 % of the periods are an error with its reason", () => {
  const values = [1, null, 3, null, 5, 6, null, 8, 9, 10];
  expect(readyHistory({ calendar: months, values }, 1).history).toHaveLength(10);
  values[4] = null;
  expect(() => readyHistory({ calendar: months, values }, 1)).toThrow(
    expect.objectContaining({ code: "HISTORY_GAPS", slots: { missing: 4, periods: 10, first: "2022-02" } }),
  );
});

test.each([[[]], [[null, null]]])("HISTORY_EMPTY: %j holds nothing", (values) => {
  expect(() => readyHistory({ calendar: months, values }, 1)).toThrow(
    expect.objectContaining({ code: "HISTORY_EMPTY" }),
  );
});

test("spike in a short quarterly series: it is told of, and stays as it is", () => {
  const values = [102, 97, 110, 105, 3070, 99, 113, 108, 104];
  const { history, notes } = readyHistory({ calendar: quarters, values }, 4);
  expect([...history]).toEqual(values);
  expect(notes).toEqual([
    { code: "OUTLIER", positions: [4], text: "1 period is far from the rest, and kept: 2023-Q1 (3070)." },
  ]);
});

test("spike at the end of a short yearly series: its neighbour is none", () => {
  const years: Calendar = { step: "year", first: isoDate("2020-12-31") };
  expect(notesOf(years, [10, 11, 10, 12, 11, 10, 90], 1)).toMatchObject([
    { code: "OUTLIER", positions: [6] },
  ]);
});

test("a month of none among high ones is told of; months that are low every year are not", () => {
  const values = seasonal(48).map((value, t) => (t % 12 === 7 ? value / 10 : value + ((t * 7) % 5)));
  expect(notesOf(months, values, 12)).toEqual([]);
  values[30] = 0;
  expect(notesOf(months, values, 12).map(({ code, positions }) => [code, positions])).toEqual([
    ["OUTLIER", [30]],
  ]);
});

test("zeros of intermittent demand are no outliers; a size far from the others is", () => {
  const values = Array.from({ length: 40 }, (_, t) => (t % 3 === 0 ? 4 + (t % 4) : 0));
  expect(notesOf(months, values, 1)).toEqual([]);
  values[21] = 5000;
  expect(notesOf(months, values, 1)).toMatchObject([{ code: "OUTLIER", positions: [21] }]);
});

test.each([
  ["constant", Array<number>(30).fill(7.1)],
  ["all zeros", Array<number>(30).fill(0)],
  ["a straight line", Array.from({ length: 30 }, (_, t) => 0.1 * t + 3)],
  ["one value", [5]],
  ["noise", Array.from({ length: 60 }, (_, t) => 100 + ((t * 37) % 23))],
])("nothing is said of a history that is %s", (_, values) => {
  expect(notesOf(months, values, 12)).toEqual([]);
});

test("a constant with one other value has one outlier", () => {
  const values = Array<number>(60).fill(7);
  values[11] = 9;
  expect(notesOf(months, values, 12)).toMatchObject([{ code: "OUTLIER", positions: [11] }]);
});

test("partial last period: under half of what its season leads to expect", () => {
  const values = seasonal(37);
  values[36]! *= 0.4;
  const [note] = notesOf(months, values, 12);
  expect(note).toMatchObject({ code: "PARTIAL_PERIOD", positions: [36] });
  expect(note!.text).toBe("2025-01 may be incomplete: 54.4 is under half of 112, the smallest of its peers.");
});

test("partial last period: a dip that comes every year is none", () => {
  const values = Array.from({ length: 48 }, (_, t) => (t % 12 === 11 ? 20 : 100 + (t % 5)));
  expect(notesOf(months, values, 12)).toEqual([]);
  const codes = notesOf(months, values.slice(0, 36), 1).map(({ code }) => code);
  expect(codes).not.toContain("PARTIAL_PERIOD");
});

test("partial last period: without a season it is held against those just before it", () => {
  expect(notesOf(months, [100, 104, 98, 101, 97, 40], 1)).toMatchObject([
    { code: "PARTIAL_PERIOD", positions: [5] },
  ]);
});

test("values below 0 are told of, the first five by name", () => {
  const values = Array.from({ length: 24 }, (_, t) => (t % 4 === 0 ? -5 - (t % 7) : 30 + (t % 5)));
  expect(notesOf(months, values, 4)).toContainEqual({
    code: "NEGATIVE_HISTORY",
    positions: [0, 4, 8, 12, 16, 20],
    text: "6 periods are below 0: 2022-01, 2022-05, 2022-09, 2023-01, 2023-05 and 1 more.",
  });
});
