import type { IsoDate } from "../../../dates/isoDate";
import type { Exact } from "../../../money/decimal";
import type { Added, Measure } from "./Measure";

/** A measure that only events change: what it says is worked out once between two of them. */
export class Stepwise implements Measure {
  readonly #shares: Exact[] = [];
  /** By the number of events known, for the amount asked for last. */
  readonly #earned: { minor: number; earned: number }[] = [];

  constructor(
    private readonly measure: Measure,
    /** How many events are known by the end of a day. */
    private readonly knownBy: (day: IsoDate) => number,
  ) {}

  share(day: IsoDate): Exact {
    return (this.#shares[this.knownBy(day)] ??= this.measure.share(day));
  }

  earned(minor: number, day: IsoDate): number {
    const known = this.knownBy(day);
    const found = this.#earned[known];
    if (found?.minor === minor) return found.earned;
    const earned = this.measure.earned(minor, day);
    this.#earned[known] = { minor, earned };
    return earned;
  }

  costToCome(day: IsoDate): number | null {
    return this.measure.costToCome?.(day) ?? null;
  }

  extended(added: Added): Measure {
    return new Stepwise(this.measure.extended(added), this.knownBy);
  }

  restarted(day: IsoDate): Measure {
    return new Stepwise(this.measure.restarted(day), this.knownBy);
  }
}
