import { dateParts, dayNumber, daysInMonth } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { Convention } from "./convention";

/** Conventions that weigh the calendar months that a term touches. */
export type MonthConvention = Exclude<Convention, "daily" | "daily half-open" | "exact time">;

/** Weights of the months that a term touches, integers over one base: only the first and the last can differ. */
export interface MonthWeights {
  readonly first: number;
  readonly middle: number;
  readonly last: number;
}

/** A month of a term: how many of its days the term covers, and how many it has. */
interface EndMonth {
  readonly covered: number;
  readonly days: number;
}

/**
 * Weights under a convention of a scheduled term that touches at least two months.
 * @param months Months touched, 2 or more.
 */
export function monthWeights(convention: MonthConvention, term: Period, months: number): MonthWeights {
  const first = firstMonth(term);
  const last = lastMonth(term);
  switch (convention) {
    case "month prorate":
    case "first last prorated":
      return proratedEnds(first, last);
    case "ends daily middle even":
      return dailyEnds(first, last, term, months);
    case "first last one period":
      return sharedEnds(first, last);
    case "even periods":
    case "even cut last month":
    case "mid-month split":
      return { first: 1, middle: 1, last: 1 };
    case "full months":
      return { first: 1, middle: 1, last: isWhole(last) ? 1 : 0 };
    case "half month":
      return { first: isWhole(first) ? 2 : 1, middle: 2, last: isWhole(last) ? 2 : 1 };
    case "30/360":
      return { first: 31 - Math.min(dateParts(term.first).day, 30), middle: 30, last: ofThirty(last) };
    case "actual/30":
      return { first: ofThirty(first), middle: 30, last: ofThirty(last) };
  }
}

function firstMonth({ first }: Period): EndMonth {
  const { year, month, day } = dateParts(first);
  const days = daysInMonth(year, month);
  return { covered: days - day + 1, days };
}

function lastMonth({ last }: Period): EndMonth {
  const { year, month, day } = dateParts(last);
  return { covered: day, days: daysInMonth(year, month) };
}

function isWhole({ covered, days }: EndMonth): boolean {
  return covered === days;
}

/** A partial month counts as its days over the days of that month. */
function proratedEnds(first: EndMonth, last: EndMonth): MonthWeights {
  return {
    first: first.covered * last.days,
    middle: first.days * last.days,
    last: last.covered * first.days,
  };
}

/** Partial ends take their days of the term's days; whole months share the rest evenly. */
function dailyEnds(first: EndMonth, last: EndMonth, term: Period, months: number): MonthWeights {
  const whole = months - (isWhole(first) ? 0 : 1) - (isWhole(last) ? 0 : 1);
  if (whole === 0) return { first: first.covered, middle: 0, last: last.covered };
  const partial = (isWhole(first) ? 0 : first.covered) + (isWhole(last) ? 0 : last.covered);
  const middle = daysOfTerm(term) - partial;
  return {
    first: isWhole(first) ? middle : first.covered * whole,
    middle,
    last: isWhole(last) ? middle : last.covered * whole,
  };
}

/** The partial ends together are one period, shared by their days. */
function sharedEnds(first: EndMonth, last: EndMonth): MonthWeights {
  const partial = (isWhole(first) ? 0 : first.covered) + (isWhole(last) ? 0 : last.covered);
  if (partial === 0) return { first: 1, middle: 1, last: 1 };
  return {
    first: isWhole(first) ? partial : first.covered,
    middle: partial,
    last: isWhole(last) ? partial : last.covered,
  };
}

/** A whole month counts thirty days, whatever its length; a part its own days. */
function ofThirty({ covered, days }: EndMonth): number {
  return covered === days ? 30 : Math.min(covered, 30);
}

function daysOfTerm({ first, last }: Period): number {
  return dayNumber(last) - dayNumber(first) + 1;
}
