import type { IsoDate } from "../../../dates/isoDate";
import { financeError } from "../../../errors/financeError";
import { Exact } from "../../../money/decimal";

/** What one of a currency is worth in another. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  /** Of an average, any day of its month. */
  readonly date: IsoDate;
  readonly rate: number;
  /** A historical rate is that of a transaction on its day; a closing rate holds until the next one. */
  readonly kind: "closing" | "average" | "historical";
}

/** Rates from one currency into another; one that is given the other way round is turned. */
export class RateTable {
  readonly #newestFirst: readonly Rate[];
  /** Contracts ask for the same days. */
  readonly #closing = new Map<IsoDate, Exact>();
  readonly #spot = new Map<IsoDate, Exact>();
  readonly #average = new Map<IsoDate, Exact>();

  constructor(
    rates: readonly Rate[],
    readonly from: string,
    readonly to: string,
  ) {
    this.#newestFirst = rates
      .filter((rate) => isPair(rate, from, to) || isPair(rate, to, from))
      .sort((one, other) => (one.date > other.date ? -1 : Number(one.date < other.date)));
  }

  /** The closing rate of a day: the latest up to it. @throws RATE_MISSING. */
  closing(day: IsoDate): Exact {
    return kept(this.#closing, day, () =>
      this.#needed(
        this.#newestFirst.find(({ kind, date }) => kind === "closing" && date <= day),
        day,
      ),
    );
  }

  /** The rate of a transaction on a day: its own, else the closing one. @throws RATE_MISSING. */
  spot(day: IsoDate): Exact {
    return kept(this.#spot, day, () => {
      const own = this.#newestFirst.find(({ kind, date }) => kind === "historical" && date === day);
      return own ? this.#worth(own) : this.closing(day);
    });
  }

  /** The average of a day's month, else the rate of the day. @throws RATE_MISSING. */
  average(day: IsoDate): Exact {
    return kept(this.#average, day, () => {
      const month = day.slice(0, 7);
      const own = this.#newestFirst.find(({ kind, date }) => kind === "average" && date.startsWith(month));
      return own ? this.#worth(own) : this.spot(day);
    });
  }

  #needed(rate: Rate | undefined, day: IsoDate): Exact {
    if (this.from === this.to) return new Exact(1);
    if (rate) return this.#worth(rate);
    throw financeError("RATE_MISSING", { from: this.from, to: this.to, date: day });
  }

  #worth({ from, rate }: Rate): Exact {
    return from === this.from ? new Exact(rate) : new Exact(1).div(rate);
  }
}

function kept(rates: Map<IsoDate, Exact>, day: IsoDate, find: () => Exact): Exact {
  let rate = rates.get(day);
  if (!rate) rates.set(day, (rate = find()));
  return rate;
}

function isPair(rate: Rate, from: string, to: string): boolean {
  return rate.from === from && rate.to === to;
}
