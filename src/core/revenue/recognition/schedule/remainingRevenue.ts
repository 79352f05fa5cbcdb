import { monthsLater, type IsoDate } from "../../../dates/isoDate";
import { differences } from "../../../money/differences";
import { recognisedThrough } from "./recognisedThrough";
import type { Line } from "./shareThrough";

/** Amounts in minor units. */
export interface RemainingRevenue {
  readonly recognised: number;
  readonly remaining: number;
  /** What comes in each band, and what comes after the last of them: together the remaining amount. */
  readonly bands: readonly number[];
}

/**
 * What of a line is recognised by a day, and when the rest will be.
 * @param bandMonths Ends of bands in months after the day, rising: [12, 24] makes up to 12, up to 24, and later.
 * @source ASC 606-10-50-13, IFRS 15.120.
 */
export function remainingRevenue(
  minor: number,
  line: Line,
  asOf: IsoDate,
  bandMonths: readonly number[],
): RemainingRevenue {
  const recognised = recognisedThrough(minor, line, asOf);
  const ends = bandMonths.map((months) => recognisedThrough(minor, line, monthsLater(asOf, months)));
  return {
    recognised,
    remaining: minor - recognised,
    bands: differences([recognised, ...ends, minor]).slice(1),
  };
}
