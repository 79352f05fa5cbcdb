import { addDays, isoDate, type IsoDate } from "../../../../src/core/dates/isoDate";
import { calendarOf } from "../../../../src/core/planning/series/calendarOf";
import { dateOfPeriod } from "../../../../src/core/planning/series/dateOfPeriod";

const days = (text: string) => text.split(" ").map((day) => isoDate(day));

/** Days by the distances between them. */
function daysApart(first: string, ...gaps: readonly number[]): IsoDate[] {
  let last = isoDate(first);
  return [last, ...gaps.map((gap) => (last = addDays(last, gap)))];
}

test.each([
  ["month", "2026-01-01 2026-02-01 2026-03-01", "2026-04-01"],
  ["month", "2026-01-31 2026-02-28 2026-03-31", "2026-04-30"],
  ["month", "2023-12-31 2024-01-31 2024-02-29", "2024-03-31"],
  ["month", "2026-01-15 2026-02-15 2026-03-15", "2026-04-15"],
  ["month", "2026-01-30 2026-02-28 2026-03-30", "2026-04-30"],
  ["month", "2026-02-28 2026-03-30 2026-04-30", "2026-05-30"],
  ["month", "2024-01-29 2024-02-29 2024-03-29", "2024-04-29"],
  ["quarter", "2025-12-31 2026-03-31 2026-06-30", "2026-09-30"],
  ["quarter", "2026-02-01 2026-05-01 2026-08-01", "2026-11-01"],
  ["quarter", "2025-10-31 2026-01-31 2026-04-30", "2026-07-31"],
  ["year", "2024-12-31 2025-12-31 2026-12-31", "2027-12-31"],
  ["year", "2022-02-28 2023-02-28 2024-02-29", "2025-02-28"],
  ["year", "2024-07-01 2025-07-01 2026-07-01", "2027-07-01"],
  ["week", "2026-03-02 2026-03-09 2026-03-16", "2026-03-23"],
  ["day", "2026-02-27 2026-02-28 2026-03-01", "2026-03-02"],
])("a %s follows %s: the next is %s", (step, text, next) => {
  const { calendar, positions } = calendarOf(days(text));
  expect(calendar.step).toBe(step);
  expect(positions).toEqual([0, 1, 2]);
  expect(dateOfPeriod(calendar, 3)).toBe(next);
});

test("month-end and 30-day arithmetic: dates 30 days apart are every 30th day, no months", () => {
  const { calendar } = calendarOf(daysApart("2026-01-01", 30, 30, 30));
  expect(calendar).toEqual({ step: "day", first: "2026-01-01", every: 30 });
});

test("missing months are gaps, not another frequency", () => {
  const { calendar, positions } = calendarOf(days("2026-01-31 2026-02-28 2026-05-31 2026-06-30 2026-08-31"));
  expect(calendar).toEqual({ step: "month", first: "2026-01-31", atMonthEnd: true });
  expect(positions).toEqual([0, 1, 4, 5, 7]);
});

test("duplicate dates and any order: every day gets the position of its period", () => {
  const { calendar, positions } = calendarOf(days("2026-03-01 2026-01-01 2026-03-01 2026-02-01"));
  expect(calendar.first).toBe("2026-01-01");
  expect(positions).toEqual([2, 0, 2, 1]);
});

test("half-years, two months and two weeks are steps of their own", () => {
  expect(calendarOf(days("2025-06-30 2025-12-31 2026-06-30")).calendar).toMatchObject({
    step: "quarter",
    every: 2,
  });
  expect(calendarOf(days("2026-01-31 2026-03-31 2026-05-31")).calendar).toMatchObject({
    step: "month",
    every: 2,
  });
  expect(calendarOf(daysApart("2026-01-09", 14, 14, 28)).calendar).toMatchObject({ step: "week", every: 2 });
});

test("weekly 52/53: years of 53 weeks change nothing, the weeks go on", () => {
  const { calendar, positions } = calendarOf(daysApart("2020-01-03", ...Array<number>(160).fill(7)));
  expect(calendar).toEqual({ step: "week", first: "2020-01-03" });
  expect(positions.at(-1)).toBe(160);
});

test.each([
  ["4-4-5", [28, 28, 35, 28, 28, 35], [28, 28, 35]],
  ["4-5-4", [28, 35, 28, 28, 35, 28], [28, 35, 28]],
  ["5-4-4", [35, 28, 28, 35, 28, 28], [35, 28, 28]],
  ["4-4-5 from its second month on", [28, 35, 28, 28, 35], [28, 35, 28]],
  ["thirteen months of four weeks", [28, 28, 28, 28, 28], [28]],
])("fiscal months of %s go on by their pattern", (_, gaps, lengths) => {
  const { calendar, positions } = calendarOf(daysApart("2026-01-31", ...gaps));
  expect(calendar).toEqual({ step: "fiscal month", first: "2026-01-31", lengths });
  expect(positions).toEqual([...gaps, 0].map((_, i) => i));
  const last = daysApart("2026-01-31", ...gaps).at(-1)!;
  expect(dateOfPeriod(calendar, gaps.length + 1)).toBe(addDays(last, lengths[gaps.length % lengths.length]!));
});

test("weekly 52/53: a 53rd week makes one fiscal month longer, and none after it", () => {
  const year = [28, 28, 35, 28, 28, 35, 28, 28, 35, 28, 28];
  const { calendar, positions } = calendarOf(daysApart("2023-01-28", ...year, 42, ...year, 35, 28));
  expect(calendar).toEqual({
    step: "fiscal month",
    first: "2023-01-28",
    lengths: [28, 28, 35],
    longer: [11],
  });
  expect(positions.at(-1)).toBe(25);
  expect(dateOfPeriod(calendar, 24)).toBe(addDays(isoDate("2023-01-28"), 371 + 364));
});

test("fiscal quarters and years of whole weeks are quarters and years, 53rd week or not", () => {
  expect(calendarOf(daysApart("2025-01-25", 91, 91, 98, 91)).calendar).toEqual({
    step: "quarter",
    first: "2025-01-25",
    lengths: [91],
    longer: [2],
  });
  expect(calendarOf(daysApart("2022-01-29", 364, 371, 364)).calendar).toEqual({
    step: "year",
    first: "2022-01-29",
    lengths: [364],
    longer: [1],
  });
});

test("a missing fiscal month is a gap", () => {
  const { calendar, positions } = calendarOf(daysApart("2026-01-31", 28, 63, 28, 28, 35));
  expect(calendar.lengths).toEqual([28, 28, 35]);
  expect(positions).toEqual([0, 1, 3, 4, 5, 6]);
});

test.each([
  ["Monday to Friday", "2026-03-05 2026-03-06 2026-03-09 2026-03-10", "2026-03-11", 4],
  [
    "a holiday is a gap",
    "2026-04-30 2026-05-04 2026-05-05 2026-05-06 2026-05-07 2026-05-08",
    "2026-05-11",
    7,
  ],
])("business days, %s: Friday is followed by Monday", (_, text, next, position) => {
  const { calendar, positions } = calendarOf(days(text));
  expect(calendar).toMatchObject({ step: "day", weekdays: [1, 2, 3, 4, 5] });
  expect(positions.at(-1)).toBe(position - 1);
  expect(dateOfPeriod(calendar, position)).toBe(next);
});

test("business days from Sunday to Thursday are found once two weeks show them", () => {
  const { calendar, positions } = calendarOf(daysApart("2026-03-01", 1, 1, 1, 1, 3, 1, 1, 1, 1, 3));
  expect(calendar.weekdays).toEqual([1, 2, 3, 4, 7]);
  expect(positions).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test.each([
  ["last working days", "2026-01-30 2026-02-27 2026-03-31 2026-04-30", "2026-05-29"],
  ["first working days", "2026-01-02 2026-02-02 2026-03-02 2026-04-01 2026-05-01", "2026-06-01"],
  ["last Fridays", "2026-01-30 2026-02-27 2026-03-27 2026-04-24 2026-05-29 2026-06-26", "2026-07-31"],
  ["the 15th, moved by weekends", "2026-01-15 2026-02-16 2026-03-16 2026-04-15 2026-05-15", "2026-06-15"],
])("%s are months", (_, text, next) => {
  const { calendar, positions } = calendarOf(days(text));
  expect(calendar.step).toBe("month");
  expect(positions).toEqual(positions.map((__, i) => i));
  expect(dateOfPeriod(calendar, positions.length)).toBe(next);
});

test.each([
  [
    "a typing error among months",
    "2026-01-01 2026-02-01 2026-03-15 2026-04-01 2026-05-01",
    "2026-02-01",
    "2026-03-15",
    "6 weeks",
  ],
  [
    "quarters after months",
    "2025-01-31 2025-02-28 2025-03-31 2025-04-30 2025-07-31 2025-10-31 2026-01-31",
    "2025-04-30",
    "2025-07-31",
    "3 months",
  ],
  [
    "months after quarters",
    "2025-03-31 2025-06-30 2025-09-30 2025-12-31 2026-01-31",
    "2025-12-31",
    "2026-01-31",
    "1 month",
  ],
  [
    "years before months",
    "2022-12-31 2023-12-31 2024-12-31 2025-01-31 2025-02-28 2025-03-31 2025-04-30",
    "2022-12-31",
    "2023-12-31",
    "1 year",
  ],
  [
    "weeks after days",
    "2026-03-02 2026-03-03 2026-03-04 2026-03-11 2026-03-18 2026-03-25",
    "2026-03-02",
    "2026-03-03",
    "1 day",
  ],
  [
    "months after days",
    "2026-01-01 2026-01-02 2026-01-03 2026-02-01 2026-03-01",
    "2026-01-03",
    "2026-02-01",
    "29 days",
  ],
  ["two days that nothing fits", "2026-01-01 2026-03-15", "2026-01-01", "2026-03-15", "73 days"],
])("DATES_UNEVEN: %s", (_, text, from, to, step) => {
  expect(() => calendarOf(days(text))).toThrow(
    expect.objectContaining({ code: "DATES_UNEVEN", slots: expect.objectContaining({ from, to, step }) }),
  );
});

test("a single day is one period: of months where it can be one, else numbered", () => {
  expect(calendarOf(days("2026-03-31"))).toEqual({
    calendar: { step: "month", first: "2026-03-31", atMonthEnd: true },
    positions: [0],
  });
  expect(calendarOf(days("2026-03-01 2026-03-01")).calendar).toEqual({ step: "month", first: "2026-03-01" });
  expect(calendarOf(days("2026-03-17")).calendar).toEqual({ step: "index", first: null });
  expect(calendarOf([])).toEqual({ calendar: { step: "index", first: null }, positions: [] });
});
