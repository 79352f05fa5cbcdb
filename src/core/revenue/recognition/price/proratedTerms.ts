import { Exact } from "../../../money/decimal";
import { minorFromExact } from "../../../money/minorFromExact";

/** A subscription's stretch, in periods that begin on its billing day. */
export interface BilledStretch {
  readonly fullPeriods: number;
  /** Days of the period that is not full, and how many that period has. */
  readonly partialDays: number;
  readonly partialPeriodDays: number;
}

/** Decimals of the number of terms. */
const termDigits = 6;

/**
 * Number of terms of a stretch, and its price in minor units.
 * @param isProrated False counts a started period as a full one.
 * @param minor Price of a term, in minor units.
 * @source Salesforce Help, Monthly proration examples: six decimals of a term.
 */
export function proratedTerms(
  minor: number,
  { fullPeriods, partialDays, partialPeriodDays }: BilledStretch,
  isProrated: boolean,
): { readonly terms: Exact; readonly minor: number } {
  const part = partialDays === 0 ? new Exact(0) : new Exact(partialDays).div(partialPeriodDays);
  const terms = (isProrated ? part : part.ceil())
    .plus(fullPeriods)
    .toDecimalPlaces(termDigits, Exact.ROUND_HALF_UP);
  return { terms, minor: minorFromExact(terms.times(minor), 0) };
}
