import fc from "fast-check";
import { dayNumber, isoDate, isoDateFromDayNumber, type IsoDate } from "../../../../src/core/dates/isoDate";
import { FinanceError } from "../../../../src/core/errors/financeError";
import type { Calendar } from "../../../../src/core/planning/series/Calendar";
import { calendarOf } from "../../../../src/core/planning/series/calendarOf";
import { dateOfPeriod } from "../../../../src/core/planning/series/dateOfPeriod";
import { periodName } from "../../../../src/core/planning/series/periodName";
import { positionOf } from "../../../../src/core/planning/series/positionOf";
import { seeds } from "../../../support/seeds";

const day = fc
  .integer({ min: dayNumber(isoDate("1995-01-01")), max: dayNumber(isoDate("2035-12-31")) })
  .map(isoDateFromDayNumber);
const rotations = [
  [28, 28, 35],
  [28, 35, 28],
  [35, 28, 28],
];

/** Calendars whose period 0 is near some day, as `calendarOf` gives them. */
const calendars: fc.Arbitrary<Calendar> = fc.oneof(
  day.map((first): Calendar => ({ step: "day", first })),
  day.map((first): Calendar => {
    const weekday = ((dayNumber(first) + 3) % 7) + 1;
    const monday = isoDateFromDayNumber(dayNumber(first) - weekday + 1);
    return { step: "day", first: monday, weekdays: [1, 2, 3, 4, 5] };
  }),
  fc.tuple(day, fc.constantFrom(undefined, 2)).map(([first, every]): Calendar => {
    return { step: "week", first, ...(every && { every }) };
  }),
  fc
    .tuple(fc.constantFrom("month", "quarter", "year"), day, fc.constantFrom(1, 2), fc.boolean())
    .map(([step, some, times, isEnd]): Calendar => {
      const every = step === "year" || times === 1 ? {} : { every: times };
      const month = some.slice(0, 8);
      if (!isEnd)
        return { step, first: isoDate(`${month}${Number(some.slice(8)) < 15 ? "01" : "17"}`), ...every };
      return {
        step,
        first: dateOfPeriod({ step: "month", first: some, atMonthEnd: true }, 0),
        atMonthEnd: true,
        ...every,
      };
    }),
  fc.tuple(day, fc.constantFrom(...rotations)).map(([first, lengths]): Calendar => {
    return { step: "fiscal month", first, lengths };
  }),
  fc
    .tuple(day, fc.constantFrom(...rotations), fc.integer({ min: 0, max: 6 }))
    .map(([first, lengths, long]): Calendar => {
      return { step: "fiscal month", first, lengths, longer: [long * 4 + 1] };
    }),
);

test("dateOfPeriod and positionOf invert each other, before period 0 and after the data", () => {
  fc.assert(
    fc.property(calendars, fc.integer({ min: -700, max: 700 }), (calendar, position) => {
      expect(positionOf(calendar, dateOfPeriod(calendar, position)!)).toBe(position);
    }),
    seeds,
  );
});

test("later periods have later dates and other names", () => {
  fc.assert(
    fc.property(calendars, fc.integer({ min: -200, max: 200 }), (calendar, position) => {
      expect(dateOfPeriod(calendar, position)! < dateOfPeriod(calendar, position + 1)!).toBe(true);
      expect(periodName(calendar, position)).not.toBe(periodName(calendar, position + 1));
    }),
    seeds,
  );
});

test("calendarOf gives back the calendar and positions of its dates, gaps, doubles and any order included", () => {
  const lonely = fc.uniqueArray(fc.integer({ min: 2, max: 9 }), { maxLength: 3 });
  fc.assert(
    fc.property(
      calendars,
      lonely,
      fc.integer({ min: 27, max: 60 }),
      fc.nat(),
      (calendar, gaps, count, turn) => {
        // At most one of four is left out, so that no gap follows another, nor hides which period the 53rd week is in.
        const missing = new Set(gaps.map((gap) => gap * 4));
        const positions = Array.from({ length: count }, (_, t) => t).filter((t) => !missing.has(t));
        const given = [...positions, positions[turn % positions.length]!, 5, 5];
        const turned = [...given.slice(turn % given.length), ...given.slice(0, turn % given.length)];
        const found = calendarOf(turned.map((position) => dateOfPeriod(calendar, position)!));
        expect(found.positions).toEqual(turned);
        expect(found.calendar).toEqual(calendar);
      },
    ),
    seeds,
  );
});

/** Positions that the calendar itself gives the days, or the code of the error. */
function held(days: readonly IsoDate[]): { found: readonly unknown[]; wanted: readonly unknown[] } {
  try {
    const { calendar, positions } = calendarOf(days);
    return { found: positions, wanted: days.map((one) => positionOf(calendar, one) ?? 0) };
  } catch (error) {
    return { found: [error instanceof FinanceError && error.code], wanted: ["DATES_UNEVEN"] };
  }
}

test("any days at all give a calendar that holds every one of them, or DATES_UNEVEN", () => {
  const steps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(day, steps, (first, gaps) => {
      let last = dayNumber(first);
      const { found, wanted } = held([first, ...gaps.map((gap) => isoDateFromDayNumber((last += gap)))]);
      expect(found).toEqual(wanted);
    }),
    seeds,
  );
});
