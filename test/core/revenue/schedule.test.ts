import { isoDate } from "../../../src/core/dates/isoDate";
import type { Period } from "../../../src/core/dates/period";
import type { Convention } from "../../../src/core/revenue/recognition/schedule/convention";
import { scheduleCells } from "../../../src/core/revenue/recognition/schedule/scheduleCells";
import type { Line } from "../../../src/core/revenue/recognition/schedule/shareThrough";
import { calendarPeriods, tablePeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";

const term = (first: string, last: string): Period => ({ first: isoDate(first), last: isoDate(last) });

/** Cells of the calendar months, in major units. */
function monthly(amount: number, convention: Convention, { first, last }: Period): readonly number[] {
  const line: Line = { term: { first, last }, convention };
  return scheduleCells(amount * 100, line, calendarPeriods(line.term, "month")).map((cell) => cell / 100);
}

describe("1,200 from 15 January to 14 January", () => {
  const year = term("2025-01-15", "2026-01-14");
  const twelve = (first: number, middle: number, last: number): readonly number[] => [
    first,
    ...Array<number>(11).fill(middle),
    last,
  ];

  test.each([
    ["ends daily middle even", twelve(55.89, 99.83, 45.98)],
    ["month prorate", twelve(54.84, 100, 45.16)],
    ["first last prorated", twelve(54.84, 100, 45.16)],
    ["first last one period", twelve(54.84, 100, 45.16)],
    ["half month", twelve(50, 100, 50)],
    ["full months", twelve(100, 100, 0)],
    ["even cut last month", twelve(100, 100, 0)],
    ["mid-month split", twelve(100, 100, 0)],
    ["30/360", twelve(53.33, 100, 46.67)],
  ] as const)("%s", (convention, expected) => {
    expect(monthly(1200, convention, year)).toEqual(expected);
  });

  test("daily: 17 of 365 days in January", () => {
    expect(monthly(1200, "daily", year)[0]).toBe(55.89);
  });

  test("even periods: thirteen months are touched", () => {
    expect(monthly(1300, "even periods", year)).toEqual(Array(13).fill(100));
  });

  test("actual/30: 17 of 30 days in January, 14 in the last", () => {
    expect(monthly(361, "actual/30", year)).toEqual(twelve(17, 30, 14));
  });
});

describe("edges of months", () => {
  test.each([
    ["a start on the last day of a month", "2025-01-31", "2025-03-30"],
    ["an end on the first day of a month", "2025-01-02", "2025-03-01"],
    ["29 February", "2024-02-29", "2024-04-30"],
  ])("%s has a weight under daily spreading", (_, first, last) => {
    expect(monthly(90, "daily", term(first, last)).every((cell) => cell > 0)).toBe(true);
  });

  test("mid-month split: the 15th counts for its month, the 16th for the next", () => {
    expect(monthly(300, "mid-month split", term("2025-01-15", "2025-04-14"))).toEqual([100, 100, 100, 0]);
    expect(monthly(300, "mid-month split", term("2025-01-16", "2025-04-15"))).toEqual([0, 100, 100, 100]);
  });

  test("a short term around a turn of month, of which no month would be left, keeps both", () => {
    expect(monthly(10, "mid-month split", term("2025-01-30", "2025-02-03"))).toEqual([5, 5]);
  });

  test("daily half-open leaves the last day out, and a term of one day keeps it", () => {
    expect(monthly(31, "daily half-open", term("2025-01-01", "2025-02-01"))).toEqual([31, 0]);
    expect(monthly(31, "daily half-open", term("2025-01-01", "2025-01-01"))).toEqual([31]);
  });

  test("exact time counts the hours of the first and the last day", () => {
    const noon = 12 * 3_600_000;
    const line: Line = {
      term: term("2026-06-15", "2026-10-13"),
      convention: "exact time",
      times: { start: noon, end: noon },
    };
    const cells = scheduleCells(12_000, line, calendarPeriods(line.term, "month"));
    expect(cells).toEqual([1550, 3100, 3100, 3000, 1250]);
  });
});

test("the published trap of remainders: 1.00 over 36 months ends at -0.05, and cumulative rounding never does", () => {
  const line: Line = { term: term("2025-01-01", "2027-12-31"), convention: "month prorate" };
  const months = calendarPeriods(line.term, "month");
  expect(scheduleCells(100, line, months, "last").at(-1)).toBe(-5);
  expect(Math.min(...scheduleCells(100, line, months))).toBeGreaterThanOrEqual(2);
});

test("a 4-4-5 calendar: each period takes its weeks", () => {
  const ends = ["2025-01-25", "2025-02-22", "2025-03-29"].map(isoDate);
  const quarter = term("2024-12-29", "2025-03-29");
  const line: Line = { term: quarter, convention: "daily" };
  expect(scheduleCells(1300, line, tablePeriods(quarter, ends))).toEqual([400, 400, 500]);
});

test("period ends that stop before the term are refused", () => {
  expect(() => tablePeriods(term("2025-01-01", "2025-03-31"), [isoDate("2025-02-28")])).toThrow(
    expect.objectContaining({ code: "PERIODS_TOO_SHORT" }) as Error,
  );
});

test.each([
  ["month", "2025-11-30", "2026-01-01", ["2025-11-30", "2025-12-31", "2026-01-31"]],
  ["quarter", "2025-12-31", "2026-04-01", ["2025-12-31", "2026-03-31", "2026-06-30"]],
  ["year", "2024-02-29", "2025-01-01", ["2024-12-31", "2025-12-31"]],
  ["quarter", "9999-11-01", "9999-12-31", ["9999-12-31"]],
] as const)("whole %ss that a term touches, to the end of the calendar", (length, first, last, ends) => {
  expect(calendarPeriods(term(first, last), length).map((period) => period.last)).toEqual(ends);
});
