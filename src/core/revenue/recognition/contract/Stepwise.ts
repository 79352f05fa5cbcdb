import type { IsoDate } from "../../../dates/isoDate";
import type { Exact } from "../../../money/decimal";
import type { Added, Measure, Progress } from "./Measure";

/** What an amount has brought. */
interface Known {
  readonly minor: number;
  readonly result: number;
}

/** A measure that only events change: what it says is worked out once between two of them. */
export class Stepwise implements Measure {
  readonly #shares: Exact[] = [];
  /** By the number of events known, for the amount asked for last. */
  readonly #earned: Known[] = [];
  readonly #planned: Known[] = [];

  constructor(
    private readonly measure: Measure,
    /** How many events are known by the end of a day. */
    private readonly knownBy: (day: IsoDate) => number,
  ) {}

  share(day: IsoDate): Exact {
    return (this.#shares[this.knownBy(day)] ??= this.measure.share(day));
  }

  earned(minor: number, day: IsoDate): number {
    return this.#once(this.#earned, minor, day, () => this.measure.earned(minor, day));
  }

  planned(minor: number, day: IsoDate): number {
    const { measure } = this;
    return this.#once(
      this.#planned,
      minor,
      day,
      () => measure.planned?.(minor, day) ?? measure.earned(minor, day),
    );
  }

  costToCome(day: IsoDate): number | null {
    return this.measure.costToCome?.(day) ?? null;
  }

  progress(day: IsoDate): Progress | null {
    return this.measure.progress?.(day) ?? null;
  }

  extended(added: Added): Measure {
    return new Stepwise(this.measure.extended(added), this.knownBy);
  }

  restarted(day: IsoDate): Measure {
    return new Stepwise(this.measure.restarted(day), this.knownBy);
  }

  #once(known: Known[], minor: number, day: IsoDate, work: () => number): number {
    const at = this.knownBy(day);
    const found = known[at];
    if (found?.minor === minor) return found.result;
    const result = work();
    known[at] = { minor, result };
    return result;
  }
}
