import { addDays, dayNumber, type IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import { recognisedThrough } from "../schedule/recognisedThrough";
import { isSmallShare, shareOfAmount, shareOfSmallAmount } from "../schedule/rounding";
import { shareThrough, type Line } from "../schedule/shareThrough";

/** What a modification adds to a promise. */
export interface Added {
  readonly quantity: number;
  /** A new end of the term, or null. */
  readonly end: IsoDate | null;
}

/** How far a promise is kept, in what it is measured by: days of a term, units, hours, cost, or shares of milestones. */
export interface Progress {
  readonly done: number;
  readonly inAll: number;
  /** Delivered materials that bring their cost alone, in minor units: so far, and in all. */
  readonly atCost?: { readonly done: number; readonly inAll: number };
}

/** How far a promise is kept by the end of a day. */
export interface Measure {
  /** 0 to 1. */
  share(day: IsoDate): Exact;
  /** Of an amount in minor units, what is earned. */
  earned(minor: number, day: IsoDate): number;
  /** The same for a day to come, of whose changes nothing is known yet; as earned where it is not said. */
  planned?(minor: number, day: IsoDate): number;
  /** Of a promise measured by cost, what is still to be spent, in minor units. */
  costToCome?(day: IsoDate): number | null;
  /** Of a promise kept over a term, what an amount for the term is for 365 days, in minor units; 0 outside the term. */
  annualRate?(minor: number, day: IsoDate): number;
  /** What the share of a day comes from; null, as where it is not said, where nothing is counted. */
  progress?(day: IsoDate): Progress | null;
  /** The promise with more in it, measured from its start. */
  extended(added: Added): Measure;
  /** What is left of the promise on a day, measured from there. */
  restarted(day: IsoDate): Measure;
}

/** Of a year as annual figures count it, leap or not. */
const daysOfYear = 365;

/** Evenly over a term. */
export class OverTime implements Measure {
  /** Number of the term's first day, and how many days it has. */
  readonly #first: number;
  readonly #days: number;
  readonly #isDaily: boolean;

  constructor(private readonly line: Line) {
    this.#first = dayNumber(line.term.first);
    this.#days = dayNumber(line.term.last) - this.#first + 1;
    this.#isDaily = line.convention === "daily";
  }

  share(day: IsoDate): Exact {
    const { part, whole } = shareThrough(this.line, day);
    return new Exact(part).div(whole);
  }

  earned(minor: number, day: IsoDate): number {
    if (!this.#isDaily) return recognisedThrough(minor, this.line, day);
    // The same in fewer words, for portfolios ask most for this convention: the term's days are counted once.
    const days = dayNumber(day) - this.#first + 1;
    if (days <= 0) return 0;
    const whole = this.#days;
    if (days >= whole) return minor;
    return isSmallShare(minor, days, whole)
      ? shareOfSmallAmount(minor, days, whole)
      : shareOfAmount(minor, { part: days, whole });
  }

  progress(day: IsoDate): Progress | null {
    if (!this.#isDaily) return null;
    const days = dayNumber(day) - this.#first + 1;
    return { done: Math.min(Math.max(days, 0), this.#days), inAll: this.#days };
  }

  annualRate(minor: number, day: IsoDate): number {
    const { first, last } = this.line.term;
    if (day < first || day > last) return 0;
    return shareOfAmount(minor, { part: daysOfYear, whole: this.#days });
  }

  extended({ end }: Added): Measure {
    const { first, last } = this.line.term;
    return new OverTime({ ...this.line, term: { first, last: end ?? last } });
  }

  restarted(day: IsoDate): Measure {
    const { first, last } = this.line.term;
    return new OverTime({ ...this.line, term: { first: day > first ? day : first, last } });
  }
}

/** All at once, on a day; null where it has not come. */
export class AtDelivery implements Measure {
  constructor(private readonly day: IsoDate | null) {}

  share(day: IsoDate): Exact {
    return new Exact(isReached(this.day, day) ? 1 : 0);
  }

  earned(minor: number, day: IsoDate): number {
    return isReached(this.day, day) ? minor : 0;
  }

  extended(): Measure {
    return this;
  }

  restarted(): Measure {
    return this;
  }
}

function isReached(kept: IsoDate | null, day: IsoDate): boolean {
  return kept !== null && day >= kept;
}

/** What is done to date, and what is expected in all, as known by the end of a day. */
export interface Output {
  /** As messages name it. */
  readonly name: string;
  done(day: IsoDate): Exact;
  expected(day: IsoDate): Exact;
}

/** By what is done over what is expected. @throws PROGRESS_ABOVE_EXPECTED when more is done than that. */
export class ByOutput implements Measure {
  constructor(
    private readonly output: Output,
    /** Decimals to which progress is rounded, or null. */
    private readonly progressDigits: number | null,
    /** Added to what is expected. */
    private readonly added = new Exact(0),
    /** Done before this measure began. */
    private readonly before = new Exact(0),
  ) {}

  share(day: IsoDate): Exact {
    const done = this.output.done(day).minus(this.before);
    if (done.lessThanOrEqualTo(0)) return new Exact(0);
    if (this.#isBeyond(day)) throw this.#tooMuch(day);
    const share = done.div(this.#expected(day).minus(this.before));
    if (this.progressDigits === null) return share;
    return share.toDecimalPlaces(this.progressDigits, Exact.ROUND_HALF_UP);
  }

  earned(minor: number, day: IsoDate): number {
    return minorFromExact(this.share(day).times(minor), 0);
  }

  /** What is done beyond what is expected belongs to a change that comes later: the plan ends with all of it. */
  planned(minor: number, day: IsoDate): number {
    return this.#isBeyond(day) ? minor : this.earned(minor, day);
  }

  progress(day: IsoDate): Progress {
    const done = this.output.done(day).minus(this.before);
    return { done: done.toNumber(), inAll: this.#expected(day).minus(this.before).toNumber() };
  }

  extended({ quantity }: Added): ByOutput {
    return new ByOutput(this.output, this.progressDigits, this.added.plus(quantity), this.before);
  }

  restarted(day: IsoDate): ByOutput {
    const before = this.output.done(addDays(day, -1));
    return new ByOutput(this.output, this.progressDigits, this.added, before);
  }

  /** What is still to be done. */
  remaining(day: IsoDate): Exact {
    return this.#expected(day).minus(this.output.done(day));
  }

  #expected(day: IsoDate): Exact {
    return this.output.expected(day).plus(this.added);
  }

  #isBeyond(day: IsoDate): boolean {
    return this.output.done(day).greaterThan(this.#expected(day));
  }

  #tooMuch(day: IsoDate): Error {
    return financeError("PROGRESS_ABOVE_EXPECTED", {
      obligation: this.output.name,
      done: this.output.done(day).toNumber(),
      expected: this.#expected(day).toNumber(),
      date: day,
    });
  }
}

/**
 * Units at the price of one, in major units: no amount is allocated, for how many will come is not agreed. A credit for
 * them is no part of that price, and counts at once.
 */
export class AsDelivered implements Measure {
  constructor(
    private readonly units: (day: IsoDate) => Exact,
    private readonly priceOfOne: (day: IsoDate) => Exact,
    private readonly digits: number,
  ) {}

  share(): Exact {
    return new Exact(0);
  }

  earned(minor: number, day: IsoDate): number {
    return minor + minorFromExact(this.units(day).times(this.priceOfOne(day)), this.digits);
  }

  extended(): Measure {
    return this;
  }

  restarted(): Measure {
    return this;
  }
}

/** Cost incurred over cost expected; materials not yet installed bring their cost alone. */
export class ByCost implements Measure {
  constructor(
    private readonly measured: ByOutput,
    /** Cost of uninstalled materials delivered by the end of a day, and in all, in minor units. */
    private readonly atCost: (day: IsoDate) => number,
    private readonly atCostInAll: number,
    private readonly digits: number,
  ) {}

  share(day: IsoDate): Exact {
    return this.measured.share(day);
  }

  earned(minor: number, day: IsoDate): number {
    return this.measured.earned(minor - this.atCostInAll, day) + this.atCost(day);
  }

  planned(minor: number, day: IsoDate): number {
    return this.measured.planned(minor - this.atCostInAll, day) + this.atCost(day);
  }

  costToCome(day: IsoDate): number {
    return minorFromExact(this.measured.remaining(day), this.digits) + this.atCostInAll - this.atCost(day);
  }

  progress(day: IsoDate): Progress {
    const atCost = { done: this.atCost(day), inAll: this.atCostInAll };
    return { ...this.measured.progress(day), ...(atCost.inAll === 0 ? {} : { atCost }) };
  }

  extended(added: Added): Measure {
    return new ByCost(this.measured.extended(added), this.atCost, this.atCostInAll, this.digits);
  }

  /** Materials delivered before stay recognised: those still to come bring their cost. */
  restarted(day: IsoDate): Measure {
    const before = this.atCost(addDays(day, -1));
    const since = (each: IsoDate): number => this.atCost(each) - before;
    return new ByCost(this.measured.restarted(day), since, this.atCostInAll - before, this.digits);
  }
}
