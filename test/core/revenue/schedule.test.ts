import fc from "fast-check";
import {
  addDays,
  dayNumber,
  isoDate,
  isoDateFromDayNumber,
  type IsoDate,
} from "../../../src/core/dates/isoDate";
import type { Period } from "../../../src/core/dates/period";
import { Exact } from "../../../src/core/money/decimal";
import { conventions, type Convention } from "../../../src/core/revenue/recognition/schedule/convention";
import { dailyTotals } from "../../../src/core/revenue/recognition/schedule/dailyTotals";
import {
  recognisedIn,
  recognisedThrough,
} from "../../../src/core/revenue/recognition/schedule/recognisedThrough";
import { roundings } from "../../../src/core/revenue/recognition/schedule/rounding";
import { scheduleCells } from "../../../src/core/revenue/recognition/schedule/scheduleCells";
import type { Line } from "../../../src/core/revenue/recognition/schedule/shareThrough";
import { calendarPeriods, tablePeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { seeds } from "../../support/seeds";

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

const dates = fc
  .integer({ min: dayNumber(isoDate("2019-01-01")), max: dayNumber(isoDate("2029-01-01")) })
  .map(isoDateFromDayNumber);
const terms = fc
  .tuple(dates, fc.integer({ min: 0, max: 1500 }))
  .map(([first, days]): Period => ({ first, last: addDays(first, days) }));
const amounts = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
);
const lines = fc
  .tuple(terms, fc.constantFrom(...conventions))
  .map(([each, convention]): Line => ({ term: each, convention }));
const sum = (cells: readonly number[]): number => cells.reduce((total, cell) => total + cell, 0);

describe("for all terms and conventions", () => {
  test("cells add up to the amount under every rounding", () => {
    fc.assert(
      fc.property(amounts, lines, fc.constantFrom(...roundings), (amount, line, rounding) => {
        const cells = scheduleCells(amount, line, calendarPeriods(line.term, "month"), rounding);
        expect(sum(cells)).toBe(amount);
      }),
      seeds,
    );
  });

  test("cumulative rounding has no negative cell, and a credit mirrors its invoice", () => {
    fc.assert(
      fc.property(amounts, lines, (amount, line) => {
        const months = calendarPeriods(line.term, "month");
        const cells = scheduleCells(Math.abs(amount), line, months, "cumulative");
        expect(Math.min(...cells)).toBeGreaterThanOrEqual(0);
        expect(scheduleCells(-Math.abs(amount), line, months, "cumulative")).toEqual(
          cells.map((cell) => -cell || 0),
        );
      }),
      seeds,
    );
  });

  test("windows side by side add up, nothing comes before the term, and all of it by its end", () => {
    fc.assert(
      fc.property(amounts, lines, fc.array(dates, { minLength: 2, maxLength: 5 }), (amount, line, days) => {
        const cuts = [...days].sort();
        const [first, ...rest] = cuts;
        const windows = rest.map((last, at): Period => ({
          first: at === 0 ? first! : addDays(cuts[at]!, 1),
          last,
        }));
        const whole = recognisedIn(amount, line, { first: first!, last: cuts.at(-1)! });
        expect(sum(windows.map((window) => recognisedIn(amount, line, window)))).toBe(whole);
        expect(recognisedThrough(amount, line, addDays(line.term.first, -1))).toBe(0);
        expect(recognisedThrough(amount, line, line.term.last)).toBe(amount);
      }),
      seeds,
    );
  });

  test("cells up to a month are what is recognised through its end", () => {
    fc.assert(
      fc.property(amounts, lines, fc.constantFrom(...roundings), fc.nat(), (amount, line, rounding, pick) => {
        const months = calendarPeriods(line.term, "month");
        const cells = scheduleCells(amount, line, months, rounding);
        const at = pick % months.length;
        expect(recognisedThrough(amount, line, months[at]!.last, rounding)).toBe(sum(cells.slice(0, at + 1)));
      }),
      seeds,
    );
  });

  test("daily cells agree with decimals to the unit", () => {
    fc.assert(
      fc.property(amounts, terms, (amount, each) => {
        const months = calendarPeriods(each, "month");
        const total = dayNumber(each.last) - dayNumber(each.first) + 1;
        const through = (day: IsoDate): number => {
          const days = Math.min(total, dayNumber(day) - dayNumber(each.first) + 1);
          return new Exact(amount).times(days).div(total).toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber();
        };
        const expected = months.map(
          ({ last }, at) => through(last) - (at === 0 ? 0 : through(months[at - 1]!.last)) || 0,
        );
        expect(scheduleCells(amount, { term: each, convention: "daily" }, months)).toEqual(expected);
      }),
      seeds,
    );
  });

  test("many lines at once give the sums of each", () => {
    const manyLines = fc.array(fc.tuple(amounts, terms), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(manyLines, (many) => {
        const months = calendarPeriods(
          { first: isoDate("2019-01-01"), last: isoDate("2033-12-31") },
          "month",
        );
        const totals = dailyTotals(
          {
            minor: Float64Array.from(many, ([amount]) => amount),
            first: Int32Array.from(many, ([, each]) => dayNumber(each.first)),
            last: Int32Array.from(many, ([, each]) => dayNumber(each.last)),
          },
          Int32Array.from(months, ({ last }) => dayNumber(last)),
        );
        const expected = months.map((month) =>
          sum(many.map(([amount, each]) => recognisedIn(amount, { term: each, convention: "daily" }, month))),
        );
        expect([...totals]).toEqual(expected);
      }),
      seeds,
    );
  });
});
