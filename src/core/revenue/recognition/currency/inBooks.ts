import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import type { RateTable } from "./RateTable";

/** The currency of the books, and the rates into it. */
export interface BooksCurrency {
  readonly rates: RateTable;
  readonly digits: number;
}

/**
 * An amount of a contract in the currency of the books, both in minor units.
 * @param contractDigits Decimals of the contract's currency.
 */
export function inBooks(
  minor: number,
  rate: Exact,
  contractDigits: number,
  { digits }: BooksCurrency,
): number {
  const amount = rate.times(minor);
  const more = digits - contractDigits;
  return minorFromExact(more === 0 ? amount : amount.times(new Exact(10).pow(more)), 0);
}
