import type { IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { sumMinor } from "../../../money/sumMinor";
import { recognisedThrough } from "../schedule/recognisedThrough";
import { capitalisedCosts, type AcquisitionCost } from "./contractCosts";

/** A cost of winning or fulfilling a contract, and the term over which what it brings is used. */
export interface ContractCost extends AcquisitionCost {
  readonly term: Period;
}

/** Costs of a contract by the end of a day, in minor units. */
export interface CostBalances {
  /** Spent to date. */
  readonly spent: number;
  /** Capitalised and not yet amortised. */
  readonly asset: number;
  /** Amortised to date, and what was an expense at once. */
  readonly expense: number;
}

const nothing: CostBalances = { spent: 0, asset: 0, expense: 0 };

/**
 * Each cost is spent on the first day of its term; what is capitalised is amortised day by day.
 * @source ASC 340-40-35-1, IFRS 15.99.
 */
export function costBalances(costs: readonly ContractCost[], day: IsoDate): CostBalances {
  if (costs.length === 0) return nothing;
  const begun = costs.filter(({ term }) => term.first <= day);
  const capitalised = capitalisedCosts(begun);
  const amortised = sumMinor(
    begun
      .filter(({ incremental }) => incremental)
      .map(({ minor, term }) => recognisedThrough(minor, { term, convention: "daily" }, day)),
  );
  return {
    spent: capitalised.asset + capitalised.expense,
    asset: capitalised.asset - amortised,
    expense: capitalised.expense + amortised,
  };
}
