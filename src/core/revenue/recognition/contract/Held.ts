import { addDays, type IsoDate } from "../../../dates/isoDate";
import type { Exact } from "../../../money/decimal";
import type { Added, Measure, Progress } from "./Measure";

/** A stretch in which nothing is recognised; null where it has not ended. */
export interface Hold {
  readonly from: IsoDate;
  readonly released: IsoDate | null;
}

/** A measure that stands still in holds: on its release it takes up what came in between. */
export class Held implements Measure {
  constructor(
    private readonly measure: Measure,
    private readonly holds: readonly Hold[],
  ) {}

  share(day: IsoDate): Exact {
    return this.measure.share(this.#counted(day));
  }

  earned(minor: number, day: IsoDate): number {
    return this.measure.earned(minor, this.#counted(day));
  }

  planned(minor: number, day: IsoDate): number {
    const counted = this.#counted(day);
    return this.measure.planned?.(minor, counted) ?? this.measure.earned(minor, counted);
  }

  costToCome(day: IsoDate): number | null {
    return this.measure.costToCome?.(day) ?? null;
  }

  /** Goes on in a hold: what was promised still is. */
  annualRate(minor: number, day: IsoDate): number {
    return this.measure.annualRate?.(minor, day) ?? 0;
  }

  progress(day: IsoDate): Progress | null {
    return this.measure.progress?.(this.#counted(day)) ?? null;
  }

  extended(added: Added): Measure {
    return new Held(this.measure.extended(added), this.holds);
  }

  restarted(day: IsoDate): Measure {
    return new Held(this.measure.restarted(addDays(this.#counted(addDays(day, -1)), 1)), this.holds);
  }

  /** The last day up to which is recognised by the end of a day. */
  #counted(day: IsoDate): IsoDate {
    const hold = this.holds.find(
      ({ from, released }) => from <= day && (released === null || day < released),
    );
    return hold ? addDays(hold.from, -1) : day;
  }
}
