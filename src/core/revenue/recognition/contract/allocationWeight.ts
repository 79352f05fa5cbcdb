import type { Obligation } from "./facts";

/** Units without an agreed quantity bring their price as they come: nothing is allocated to them. */
export function isPricedByUnit({ method, quantity }: Obligation): boolean {
  return method === "units" && quantity === null;
}

/** What a promise counts with where a price is shared, in major units. */
export function allocationWeight(obligation: Obligation): number {
  return isPricedByUnit(obligation) ? 0 : obligation.ssp;
}
