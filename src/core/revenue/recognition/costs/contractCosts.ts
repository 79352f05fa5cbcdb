/** A cost of winning a contract, in minor units. */
export interface AcquisitionCost {
  readonly minor: number;
  /** It would not have been spent without the contract. */
  readonly incremental: boolean;
}

/**
 * What of the costs of obtaining a contract becomes an asset, and what is an expense at once, in minor units.
 * @source ASC 340-40-25-1 to 25-4 and Example 36 (ASC 606-10-55), IFRS 15.91 to 94.
 */
export function capitalisedCosts(costs: readonly AcquisitionCost[]): {
  readonly asset: number;
  readonly expense: number;
} {
  let asset = 0;
  let expense = 0;
  for (const { minor, incremental } of costs) {
    if (incremental) asset += minor;
    else expense += minor;
  }
  return { asset, expense };
}
