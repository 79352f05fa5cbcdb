import { shared, type TouchRule } from "./TouchRule";

/**
 * Shares that halve with each half-life before the conversion: all the time, or once each whole half-life. Journeys without times
 * go by rank: 1, 2, 3 … from the oldest touch on.
 * @param ages Days from each touch to its conversion, NaN where unknown; null where there are no times, or by rank.
 * @param halfLife Days, above 0.
 * @source Adobe Analytics, Attribution models: time decay, half-life of 7 days by default.
 */
export function decayRule(ages: Float64Array | null, halfLife: number, isStepped: boolean): TouchRule {
  return (from, to, shares) => {
    const count = to - from;
    if (ages === null || Number.isNaN(ages[from]!)) {
      for (let i = 0; i < count; i++) shares[i] = (2 * (i + 1)) / (count * (count + 1));
      return shared;
    }
    // Counted from the last touch, whose weight is 1, so that no window is too long for a double.
    const last = ages[to - 1]! / halfLife;
    const newest = isStepped ? Math.floor(last) : last;
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const halvings = ages[from + i]! / halfLife;
      const weight = 2 ** (newest - (isStepped ? Math.floor(halvings) : halvings));
      shares[i] = weight;
      sum += weight;
    }
    for (let i = 0; i < count; i++) shares[i]! /= sum;
    return shared;
  };
}
