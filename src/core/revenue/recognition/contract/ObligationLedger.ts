import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Obligation } from "./facts";
import type { Added, Measure, Progress } from "./Measure";

/** What holds from a day on; amounts in minor units. */
interface Version {
  readonly from: IsoDate;
  /** Recognised before this version's measure began. */
  readonly carried: number;
  /** To be recognised by the measure. */
  readonly amount: number;
  readonly measure: Measure;
}

/** How revenue to the end of a day comes about; amounts in minor units. */
export interface RevenueBasis {
  /** Day since which the price and its measure are what they are. */
  readonly from: IsoDate;
  /** Recognised before they were. */
  readonly carried: number;
  /** What the measure spreads. */
  readonly amount: number;
  /** Share of it that is earned, 0 to 1, and what that comes from. */
  readonly share: number;
  readonly progress: Progress | null;
}

/**
 * What an obligation recognises while its price and its extent change. Days before a change keep what they had. Methods
 * with `#` would brand each instance, which takes longer than all else that makes one of a portfolio's many.
 */
export class ObligationLedger {
  /** The newest first. */
  readonly #versions: [Version, ...Version[]];

  constructor(
    readonly obligation: Obligation,
    /** What it counts with where a price is shared, in major units. */
    readonly weight: number,
    first: Omit<Version, "carried">,
  ) {
    this.#versions = [{ from: first.from, carried: 0, amount: first.amount, measure: first.measure }];
  }

  /** Revenue to the end of a day, as known on that day. */
  revenue(day: IsoDate): number {
    const version = this.at(day);
    return version ? revenueOf(version, day) : 0;
  }

  /** Revenue to the end of a later day, as it is planned on a day. */
  planned(asOf: IsoDate, day: IsoDate): number {
    const version = this.at(asOf);
    if (!version) return 0;
    const { carried, amount, measure } = version;
    return carried + (measure.planned?.(amount, day) ?? measure.earned(amount, day));
  }

  /** Of an amount, what would be earned by the end of a day. */
  earnedOf(minor: number, day: IsoDate): number {
    return this.last.measure.earned(minor, day);
  }

  /** How revenue to the end of a day comes about; null before there is a price. */
  basis(day: IsoDate): RevenueBasis | null {
    const version = this.at(day);
    if (!version) return null;
    const { from, carried, amount, measure } = version;
    const [share, progress] = [measure.share(day).toNumber(), measure.progress?.(day) ?? null];
    return { from, carried, amount, share, progress };
  }

  /** Price allocated, as known on a day. */
  price(day: IsoDate): number {
    const version = this.at(day);
    return version ? version.carried + version.amount : 0;
  }

  /** Of an obligation measured by cost, what is still to be spent, as known on a day, in minor units; else null. */
  costToCome(day: IsoDate): number | null {
    return this.at(day)?.measure.costToCome?.(day) ?? null;
  }

  /**
   * Of an obligation over time, what 365 days of its term are worth as known on a day of the term, in minor units,
   * rounded half away from zero; on other days and for other methods 0.
   */
  annualRate(day: IsoDate): number {
    const version = this.at(day);
    return version?.measure.annualRate?.(version.amount, day) ?? 0;
  }

  /** Revenue for the days before a day, by all that is known on it. */
  doneBefore(day: IsoDate): number {
    return revenueOf(this.last, addDays(day, -1));
  }

  /** Share of what is measured now that is left after a day, 0 to 1. */
  left(day: IsoDate): number {
    return 1 - this.last.measure.share(day).toNumber();
  }

  isSatisfied(day: IsoDate): boolean {
    return this.last.measure.share(day).greaterThanOrEqualTo(1);
  }

  /**
   * Another price, and more in the promise, as if from its start.
   * @returns What is caught up for the days before.
   */
  change(day: IsoDate, minor: number, added: Added | null = null): number {
    const before = this.last;
    const measure = added ? before.measure.extended(added) : before.measure;
    return this.replace(day, { ...before, from: day, amount: before.amount + minor, measure });
  }

  /** Another price for what is done already: all of it on that day. */
  changeDone(day: IsoDate, minor: number): number {
    const before = this.last;
    return this.replace(day, { ...before, from: day, carried: before.carried + minor });
  }

  /** What is left is measured anew from a day on, for another amount. */
  restart(day: IsoDate, amount: number, added: Added): void {
    const carried = this.doneBefore(day);
    const measure = this.last.measure.extended(added).restarted(day);
    this.#versions.unshift({ from: day, carried, amount, measure });
  }

  private replace(day: IsoDate, version: Version): number {
    const before = addDays(day, -1);
    const caughtUp = revenueOf(version, before) - revenueOf(this.last, before);
    this.#versions.unshift(version);
    return caughtUp;
  }

  private get last(): Version {
    return this.#versions[0];
  }

  private at(day: IsoDate): Version | undefined {
    const last = this.last;
    return last.from <= day ? last : this.#versions.find(({ from }) => from <= day);
  }
}

function revenueOf({ carried, amount, measure }: Version, day: IsoDate): number {
  return carried + measure.earned(amount, day);
}
