import type { IsoDate } from "../../../dates/isoDate";
import { Exact } from "../../../money/decimal";
import { financeError } from "../../../errors/financeError";
import { minorFromExact } from "../../../money/minorFromExact";
import type { EventKind, Obligation, RevenueEvent } from "./facts";
import { Held } from "./Held";
import { holdsOf } from "./holdsOf";
import { AsDelivered, AtDelivery, ByCost, ByOutput, OverTime, type Measure } from "./Measure";

interface MeasureOptions {
  readonly digits: number;
  readonly progressDigits: number | null;
}

/**
 * How an obligation is measured, from its method, its term and its events.
 * @param events Of this obligation, in the order of their dates.
 * @throws TERM_MISSING when a straight line has no start and end; RELEASE_WITHOUT_HOLD.
 */
export function measureOf(
  obligation: Obligation,
  events: readonly RevenueEvent[],
  options: MeasureOptions,
): Measure {
  const measure = unheldMeasure(obligation, events, options);
  const holds = holdsOf(obligation.id, events);
  return holds.length === 0 ? measure : new Held(measure, holds);
}

function unheldMeasure(
  obligation: Obligation,
  events: readonly RevenueEvent[],
  { digits, progressDigits }: MeasureOptions,
): Measure {
  const { method, term, convention, quantity, ssp } = obligation;
  if (method === "straight line") {
    if (!term) throw financeError("TERM_MISSING", { obligation: obligation.id });
    return new OverTime({ term, convention });
  }
  if (method === "point in time") {
    const delivered = events.find(({ kind }) => kind === "delivery")?.date;
    return new AtDelivery(delivered ?? term?.first ?? null);
  }
  const seen = new Seen(events);
  if (method === "units" && quantity === null) {
    return new AsDelivered(
      (day) => seen.done(day),
      (day) => seen.latest("estimate change", day) ?? new Exact(ssp),
      digits,
    );
  }
  const inAll = method === "milestones" ? 1 : (quantity ?? 0);
  const expected = (day: IsoDate): Exact => seen.latest("estimate change", day) ?? new Exact(inAll);
  if (method !== "cost to cost") {
    return new ByOutput({ name: obligation.id, done: (day) => seen.done(day), expected }, progressDigits);
  }
  const uninstalled = (day: IsoDate): Exact => seen.sum("delivery", day);
  const all = seen.sum("delivery");
  return new ByCost(
    new ByOutput(
      {
        name: obligation.id,
        done: (day) => seen.done(day).minus(uninstalled(day)),
        expected: (day) => expected(day).minus(all),
      },
      progressDigits,
    ),
    (day) => minorFromExact(uninstalled(day), digits),
    minorFromExact(all, digits),
    digits,
  );
}

/** What events say by the end of a day. */
class Seen {
  readonly #newestFirst: RevenueEvent[] = [];

  constructor(events: readonly RevenueEvent[]) {
    for (const event of events) this.#newestFirst.unshift(event);
  }

  /** The last progress report, and what was added since. */
  done(day: IsoDate): Exact {
    const known = this.#newestFirst.filter(({ date }) => date <= day);
    const report = known.findIndex(({ kind }) => kind === "progress");
    const since = report < 0 ? known : known.slice(0, report);
    return since
      .filter(({ kind }) => kind === "usage" || kind === "milestone")
      .reduce((sum, { value }) => sum.plus(value), new Exact(known[report]?.value ?? 0));
  }

  latest(kind: EventKind, day: IsoDate): Exact | null {
    const found = this.#newestFirst.find((event) => event.kind === kind && event.date <= day);
    return found ? new Exact(found.value) : null;
  }

  /** Of all days when none is given. */
  sum(wanted: EventKind, day?: IsoDate): Exact {
    return this.#newestFirst
      .filter(({ kind, date }) => kind === wanted && (day === undefined || date <= day))
      .reduce((sum, { value }) => sum.plus(value), new Exact(0));
  }
}
