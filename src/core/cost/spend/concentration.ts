export interface Concentration {
  /** Of the amounts above 0. */
  readonly total: number;
  /** Amount of the largest. */
  readonly largest: number;
  readonly largestShare: number;
  /** Amount of the four largest. */
  readonly largestFour: number;
  readonly largestFourShare: number;
  /** Herfindahl-Hirschman index on the scale of 10,000. */
  readonly index: number;
  /** How many of equal size would be as concentrated. */
  readonly effectiveCount: number;
  readonly level: "low" | "moderate" | "high";
  /** Amounts of 0 or less, which have no share. */
  readonly leftOut: number;
}

/** Above the first an index is moderate, above the second high. */
export interface ConcentrationCuts {
  readonly moderate: number;
  readonly high: number;
}

/**
 * How far spend is with few suppliers: the Herfindahl-Hirschman index, the sum of squared shares in hundredths.
 * @returns Null where no amount is above 0.
 * @source US Department of Justice & FTC, Merger Guidelines (2023), guideline 1: concentrated above 1,000, highly above 1,800.
 * @example concentration([30, 30, 20, 20])?.index // => 2600
 */
export function concentration(
  amounts: readonly number[],
  cuts: ConcentrationCuts = { moderate: 1000, high: 1800 },
): Concentration | null {
  const ranked = amounts.filter((amount) => amount > 0).sort((one, other) => other - one);
  if (ranked.length === 0) return null;
  let [total, squares] = [0, 0];
  for (const amount of ranked) {
    total += amount;
    squares += amount * amount;
  }
  const index = (10_000 * squares) / total / total;
  const largestFour = ranked.slice(0, 4).reduce((sum, amount) => sum + amount, 0);
  return {
    total,
    largest: ranked[0]!,
    largestShare: ranked[0]! / total,
    largestFour,
    largestFourShare: largestFour / total,
    index,
    effectiveCount: 10_000 / index,
    level: index > cuts.high ? "high" : index > cuts.moderate ? "moderate" : "low",
    leftOut: amounts.length - ranked.length,
  };
}
