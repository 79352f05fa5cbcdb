import fc from "fast-check";
import {
  addDays,
  dateParts,
  dayNumber,
  daysInMonth,
  isoDate,
  isoDateFromDayNumber,
  type IsoDate,
} from "../../../src/core/dates/isoDate";
import type { Period } from "../../../src/core/dates/period";
import { currencyDigits } from "../../../src/core/money/currency";
import { Exact } from "../../../src/core/money/decimal";
import { amountFromMinor, minorFromAmount } from "../../../src/core/money/minorUnits";
import { conventions } from "../../../src/core/revenue/recognition/schedule/convention";
import { dailyTotals } from "../../../src/core/revenue/recognition/schedule/dailyTotals";
import {
  recognisedIn,
  recognisedThrough,
} from "../../../src/core/revenue/recognition/schedule/recognisedThrough";
import { remainingRevenue } from "../../../src/core/revenue/recognition/schedule/remainingRevenue";
import { revenueSchedule } from "../../../src/core/revenue/recognition/schedule/revenueSchedule";
import { roundings } from "../../../src/core/revenue/recognition/schedule/rounding";
import { scheduleCells } from "../../../src/core/revenue/recognition/schedule/scheduleCells";
import type { Line } from "../../../src/core/revenue/recognition/schedule/shareThrough";
import { calendarPeriods } from "../../../src/core/revenue/recognition/schedule/termPeriods";
import { revenueWaterfall } from "../../../src/core/revenue/recognition/schedule/waterfall";
import { seeds } from "../../support/seeds";

const dates = fc
  .integer({ min: dayNumber(isoDate("2019-01-01")), max: dayNumber(isoDate("2029-01-01")) })
  .map(isoDateFromDayNumber);
/** Long and short ones, and those of one day or around a turn of month. */
const terms = fc
  .tuple(dates, fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 1500 })))
  .map(([first, days]): Period => ({ first, last: addDays(first, days) }));
const amounts = fc.oneof(
  fc.integer({ min: -10_000, max: 10_000 }),
  fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
);
const lines = fc
  .tuple(terms, fc.constantFrom(...conventions))
  .map(([each, convention]): Line => ({ term: each, convention }));
const monthsOf = ({ term }: Line): readonly Period[] => calendarPeriods(term, "month");
const sum = (cells: readonly number[]): number => cells.reduce((total, cell) => total + cell, 0);

test("P1: cells add up to the amount under every convention and rounding", () => {
  fc.assert(
    fc.property(amounts, lines, fc.constantFrom(...roundings), (amount, line, rounding) => {
      expect(sum(scheduleCells(amount, line, monthsOf(line), rounding))).toBe(amount);
    }),
    seeds,
  );
});

test("P2 P4: cumulative rounding has no negative cell, and a credit mirrors its invoice", () => {
  fc.assert(
    fc.property(amounts, lines, (amount, line) => {
      const cells = scheduleCells(Math.abs(amount), line, monthsOf(line), "cumulative");
      expect(Math.min(...cells)).toBeGreaterThanOrEqual(0);
      expect(scheduleCells(-Math.abs(amount), line, monthsOf(line), "cumulative")).toEqual(
        cells.map((cell) => -cell || 0),
      );
    }),
    seeds,
  );
});

/** By definition these leave out a month at an edge, or the last day, which may be all of a month that is touched. */
const withEmptyEdges = [
  "even cut last month",
  "full months",
  "mid-month split",
  "daily half-open",
  "exact time",
];

test("P3: nothing comes outside the term, and every month that it touches has a weight", () => {
  fc.assert(
    fc.property(lines, (line) => {
      const { first, last } = line.term;
      const around = calendarPeriods({ first: addDays(first, -40), last: addDays(last, 40) }, "month");
      const cells = scheduleCells(10 ** 12, line, around, "cumulative");
      const isTouched = (month: Period): boolean => month.last >= first && month.first <= last;
      const mayBeEmpty = withEmptyEdges.includes(line.convention);
      const wrong = around.filter((month, at) =>
        isTouched(month) ? cells[at] === 0 && !mayBeEmpty : cells[at] !== 0,
      );
      expect(wrong).toEqual([]);
    }),
    seeds,
  );
});

test("P5: the same line gives the same bytes", () => {
  fc.assert(
    fc.property(amounts, lines, (amount, line) => {
      const once = JSON.stringify(revenueSchedule(amount, line, monthsOf(line)));
      expect(JSON.stringify(revenueSchedule(amount, structuredClone(line), monthsOf(line)))).toBe(once);
    }),
    seeds,
  );
});

test("P6: recognised and deferred make the amount: nothing before the term, all of it by its end", () => {
  fc.assert(
    fc.property(amounts, lines, (amount, line) => {
      const rows = revenueSchedule(amount, line, monthsOf(line));
      expect(rows.filter(({ cumulative, deferred }) => cumulative + deferred !== amount)).toEqual([]);
      expect(recognisedThrough(amount, line, addDays(line.term.first, -1))).toBe(0);
      expect(recognisedThrough(amount, line, line.term.last)).toBe(amount);
    }),
    seeds,
  );
});

test("P7: cells up to a month are what is recognised through its end, however many are shown after it", () => {
  fc.assert(
    fc.property(amounts, lines, fc.constantFrom(...roundings), fc.nat(), (amount, line, rounding, pick) => {
      const months = monthsOf(line);
      const cells = scheduleCells(amount, line, months, rounding);
      const at = pick % months.length;
      expect(recognisedThrough(amount, line, months[at]!.last, rounding)).toBe(sum(cells.slice(0, at + 1)));
      const more = calendarPeriods({ first: line.term.first, last: addDays(line.term.last, 200) }, "month");
      expect(scheduleCells(amount, line, more, rounding).slice(0, months.length)).toEqual(cells);
    }),
    seeds,
  );
});

test("P7: windows side by side add up", () => {
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
    }),
    seeds,
  );
});

// Under 30/360 the days 30 and 31 are one: there the months have thirty days.
test.each([
  ["daily", [1, 3, 5, 7, 8, 10, 12]],
  ["month prorate", [1, 3, 5, 7, 8, 10, 12]],
  ["30/360", [4, 6, 9, 11]],
] as const)("P8: k days at the start and k days at the end weigh the same: %s", (convention, months) => {
  const ends = fc.record({
    from: fc.constantFrom(...months),
    to: fc.constantFrom(...months),
    years: fc.integer({ min: 1, max: 3 }),
    days: fc.integer({ min: 1, max: 29 }),
  });
  fc.assert(
    fc.property(ends, ({ from, to, years, days }) => {
      const length = daysInMonth(2025, from);
      const first = isoDate(`2025-${two(from)}-${two(length - days + 1)}`);
      const last = isoDate(`${2025 + years}-${two(to)}-${two(days)}`);
      const line: Line = { term: { first, last }, convention };
      const cells = scheduleCells(10 ** 12, line, monthsOf(line), "cumulative");
      expect(Math.abs(cells[0]! - cells.at(-1)!)).toBeLessThanOrEqual(1);
    }),
    seeds,
  );
});

function two(number: number): string {
  return String(number).padStart(2, "0");
}

test("P11: many lines give the sums of each, in totals, in bands and in the waterfall, however they are grouped", () => {
  const many = fc.array(fc.tuple(amounts, terms, fc.boolean()), { minLength: 1, maxLength: 8 });
  const months = calendarPeriods({ first: isoDate("2019-01-01"), last: isoDate("2020-12-31") }, "month");
  fc.assert(
    fc.property(many, dates, (all, day) => {
      const booked = all.map(([minor, term, isOurs]) => ({
        minor,
        isOurs,
        booked: term.first,
        line: { term, convention: "daily" } as const,
      }));
      const figures = (some: typeof booked): readonly number[] => [
        ...revenueWaterfall(some, months).flatMap((row) => [row.booked, ...row.recognised, row.remaining]),
        sum(some.map(({ minor, line }) => remainingRevenue(minor, line, day, [12]).remaining)),
      ];
      const [ours, theirs] = [true, false].map((isOurs) =>
        figures(booked.filter((each) => each.isOurs === isOurs)),
      );
      expect(figures(booked)).toEqual(ours!.map((figure, at) => figure + theirs![at]!));
    }),
    seeds,
  );
});

test("P11: totals in bulk are the sums of the lines", () => {
  const many = fc.array(fc.tuple(amounts, terms), { minLength: 1, maxLength: 5 });
  const months = calendarPeriods({ first: isoDate("2019-01-01"), last: isoDate("2033-12-31") }, "month");
  fc.assert(
    fc.property(many, (all) => {
      const totals = dailyTotals(
        {
          minor: Float64Array.from(all, ([amount]) => amount),
          first: Int32Array.from(all, ([, term]) => dayNumber(term.first)),
          last: Int32Array.from(all, ([, term]) => dayNumber(term.last)),
        },
        Int32Array.from(months, ({ last }) => dayNumber(last)),
      );
      const expected = months.map((month) =>
        sum(all.map(([amount, term]) => recognisedIn(amount, { term, convention: "daily" }, month))),
      );
      expect([...totals]).toEqual(expected);
    }),
    seeds,
  );
});

/** Revenue through a day in decimals alone. */
function inDecimals(amount: number, { first, last }: Period, day: IsoDate): number {
  const term = dayNumber(last) - dayNumber(first) + 1;
  const days = Math.min(term, dayNumber(day) - dayNumber(first) + 1);
  return new Exact(amount).times(days).div(term).toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber();
}

test("P17: integers and decimals agree on every cell, up to 9e15 minor units", () => {
  const large = fc.oneof(amounts, fc.integer({ min: -9e15, max: 9e15 }));
  fc.assert(
    fc.property(large, terms, (amount, term) => {
      const line: Line = { term, convention: "daily" };
      const months = monthsOf(line);
      const totals = months.map(({ last }) => inDecimals(amount, term, last));
      const cells = totals.map((total, at) => total - (totals[at - 1] ?? 0) || 0);
      expect(scheduleCells(amount, line, months)).toEqual(cells);
      expect(cells.reduce((total, cell) => total + BigInt(cell), 0n)).toBe(BigInt(amount));
    }),
    seeds,
  );
});

test("P17: yen, cents and fils stay whole in any schedule", () => {
  fc.assert(
    fc.property(fc.constantFrom("JPY", "EUR", "KWD"), fc.nat(10 ** 9), lines, (currency, minor, line) => {
      const digits = currencyDigits(currency, "here");
      const amount = amountFromMinor(minor, digits);
      const cells = scheduleCells(minorFromAmount(amount, digits), line, monthsOf(line));
      expect(cells.every(Number.isSafeInteger)).toBe(true);
      expect(amountFromMinor(sum(cells), digits)).toBe(amount);
    }),
    seeds,
  );
});

test("P3: a leap day has its share", () => {
  const line: Line = {
    term: { first: isoDate("2024-02-28"), last: isoDate("2024-03-01") },
    convention: "daily",
  };
  expect(dateParts(addDays(line.term.first, 1))).toEqual({ year: 2024, month: 2, day: 29 });
  expect(scheduleCells(300, line, monthsOf(line))).toEqual([200, 100]);
});
