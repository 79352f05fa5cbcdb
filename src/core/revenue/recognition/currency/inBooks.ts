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
  return minorFromExact(rate.times(minor).times(new Exact(10).pow(digits - facts.digits)), 0);
}
