import type { IsoDate } from "../../../dates/isoDate";
import { Exact } from "../../../money/decimal";
import { financeError } from "../../../errors/financeError";
import { minorFromExact } from "../../../money/minorFromExact";
import type { Obligation, RevenueEvent } from "./facts";
import { Held } from "./Held";
import { holdsOf } from "./holdsOf";
import { AsDelivered, AtDelivery, ByCost, ByOutput, OverTime, type Measure } from "./Measure";
import { Stepwise } from "./Stepwise";
import { ToldProgress } from "./ToldProgress";

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
  options: MeasureOptions,
): Measure {
  const { method, term, convention } = obligation;
  if (method === "straight line") {
    if (!term) throw financeError("TERM_MISSING", { obligation: obligation.id });
    return new OverTime({ term, convention });
  }
  if (method === "point in time") {
    const delivered = events.find(({ kind }) => kind === "delivery")?.date;
    return new AtDelivery(delivered ?? term?.first ?? null);
  }
  const told = new ToldProgress(events);
  return new Stepwise(toldMeasure(obligation, told, options), (day) => told.knownBy(day));
}

/** By what is done, as events tell it. */
function toldMeasure(
  { id, method, quantity, ssp }: Obligation,
  told: ToldProgress,
  { digits, progressDigits }: MeasureOptions,
): Measure {
  if (method === "units" && quantity === null) {
    return new AsDelivered(
      (day) => told.at(day).done,
      (day) => told.at(day).estimate ?? new Exact(ssp),
      digits,
    );
  }
  const inAll = new Exact(method === "milestones" ? 1 : (quantity ?? 0));
  const expected = (day: IsoDate): Exact => told.at(day).estimate ?? inAll;
  if (method !== "cost to cost") {
    return new ByOutput({ name: id, done: (day) => told.at(day).done, expected }, progressDigits);
  }
  const { delivered } = told.inAll;
  return new ByCost(
    new ByOutput(
      {
        name: id,
        done: (day) => told.at(day).done.minus(told.at(day).delivered),
        expected: (day) => expected(day).minus(delivered),
      },
      progressDigits,
    ),
    (day) => minorFromExact(told.at(day).delivered, digits),
    minorFromExact(delivered, digits),
    digits,
  );
}
