/** Prices of a period hardly become ten times those of another: such an index is meant in hundredths, or is a price. */
const highest = 10;

/** Whether a number can be prices now over prices then, as 1.05 is, and 105 is not. */
export function looksLikePriceIndex(index: number): boolean {
  return index > 0 && index < highest;
}
