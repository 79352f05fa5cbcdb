import { financeError } from "../../errors/financeError";

/** A pool of overhead, and what drives it. */
export interface ActivityPool {
  readonly name: string;
  readonly cost: number;
  /** How much of the driver each product takes, in the order of the products. */
  readonly drivers: readonly number[];
}

export interface ActivityBasedCosts {
  /** Cost of one unit of each pool's driver. */
  readonly rates: readonly number[];
  /** Overhead of each product, unrounded. */
  readonly overhead: readonly number[];
  /** Of all products: what the pools hold. */
  readonly total: number;
}

/**
 * Overhead of products by the activities that they cause: each pool at one rate a unit of its driver.
 * @param products How many there are.
 * @throws NUMBER_NEGATIVE when a driver is.
 * @throws OVERHEAD_BASE_ZERO when no product takes anything of a pool's driver.
 * @source Cooper & Kaplan (1988), "Measure Costs Right", Harvard Business Review 66(5).
 */
export function activityBasedCosts(pools: readonly ActivityPool[], products: number): ActivityBasedCosts {
  const rates = pools.map(rateOf);
  const overhead = Array.from({ length: products }, (_, product) =>
    pools.reduce((sum, { drivers }, pool) => sum + rates[pool]! * drivers[product]!, 0),
  );
  return { rates, overhead, total: overhead.reduce((sum, each) => sum + each, 0) };
}

function rateOf({ name, cost, drivers }: ActivityPool): number {
  const negative = drivers.find((driver) => driver < 0);
  if (negative !== undefined)
    throw financeError("NUMBER_NEGATIVE", { place: `Driver of ${name}`, value: negative });
  const total = drivers.reduce((sum, driver) => sum + driver, 0);
  if (total === 0) throw financeError("OVERHEAD_BASE_ZERO", { service: name, method: "activity-based" });
  return cost / total;
}
