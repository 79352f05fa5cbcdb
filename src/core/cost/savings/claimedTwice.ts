/** Rows that several initiatives rest on: the same money saved twice. */
export interface DoubleClaim {
  /** Initiatives, by index, in rising order. */
  readonly first: number;
  readonly other: number;
  readonly rows: readonly number[];
  /** What those rows come to, in minor units. */
  readonly minor: number;
}

/**
 * Pairs of initiatives that claim a saving on the same rows.
 * @param evidence Row numbers of each initiative, without repeats.
 * @param minor Minor units of each row.
 */
export function claimedTwice(
  evidence: readonly (readonly number[])[],
  minor: Float64Array,
): readonly DoubleClaim[] {
  const holders = new Map<number, number[]>();
  const shared = new Map<string, { first: number; other: number; rows: number[]; minor: number }>();
  for (const [initiative, rows] of evidence.entries()) {
    for (const row of rows) {
      const earlier = holders.get(row) ?? [];
      for (const first of earlier) {
        const key = `${first} ${initiative}`;
        const claim = shared.get(key) ?? { first, other: initiative, rows: [], minor: 0 };
        claim.rows.push(row);
        claim.minor += minor[row]!;
        shared.set(key, claim);
      }
      holders.set(row, [...earlier, initiative]);
    }
  }
  return [...shared.values()];
}
