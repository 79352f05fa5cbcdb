import type { IsoDate } from "../../../dates/isoDate";
import { Exact } from "../../../money/decimal";
import type { RevenueEvent } from "./facts";

/** What events have said so far. */
interface Told {
  /** The last progress report, and what was added since. */
  readonly done: Exact;
  /** The last estimate, or null. */
  readonly estimate: Exact | null;
  /** Delivered in all. */
  readonly delivered: Exact;
}

/** What events say of an obligation's progress by the end of each day. */
export class ToldProgress {
  readonly #days: readonly IsoDate[];
  /** Before any event, and after each. */
  readonly #told: [Told, ...Told[]];

  /** @param events In the order of their dates. */
  constructor(events: readonly RevenueEvent[]) {
    this.#days = events.map(({ date }) => date);
    this.#told = [{ done: new Exact(0), estimate: null, delivered: new Exact(0) }];
    for (const [at, event] of events.entries()) this.#told.push(after(this.#told[at]!, event));
  }

  /** How many events are known by the end of a day: while that stays, nothing changes. */
  knownBy(day: IsoDate): number {
    let [low, high] = [0, this.#days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#days[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(day: IsoDate): Told {
    return this.#told[this.knownBy(day)]!;
  }

  get inAll(): Told {
    return this.#told.at(-1)!;
  }
}

function after(told: Told, { kind, value }: RevenueEvent): Told {
  if (kind === "progress") return { ...told, done: new Exact(value) };
  if (kind === "usage" || kind === "milestone") return { ...told, done: told.done.plus(value) };
  if (kind === "estimate change") return { ...told, estimate: new Exact(value) };
  if (kind === "delivery") return { ...told, delivered: told.delivered.plus(value) };
  return told;
}
