import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";
import type { RecognisedContract } from "../contract/recogniseContract";
import type { RateTable } from "./RateTable";

/** The currency of the books, and the rates into it. */
export interface BooksCurrency {
  readonly rates: RateTable;
  readonly digits: number;
}

/** An amount of a contract in the currency of the books, both in minor units. */
export function inBooks(
  minor: number,
  rate: Exact,
  { facts }: RecognisedContract,
  { digits }: BooksCurrency,
): number {
  const amount = rate.times(minor);
  const more = digits - facts.digits;
  return minorFromExact(more === 0 ? amount : amount.times(new Exact(10).pow(more)), 0);
}
