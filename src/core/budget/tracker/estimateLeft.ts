export interface EstimateLeft {
  /** ETC: estimate at completion less actual. */
  readonly toCome: number;
  /** VAC: budget less estimate at completion; negative for an overrun. */
  readonly variance: number;
}

/**
 * What an estimate at completion leaves to spend, and leaves of the budget.
 * @source PMI, A Guide to the Project Management Body of Knowledge, 6th ed., 7.4.2.
 */
export function estimateLeft(
  estimate: number,
  { actual, budget }: { readonly actual: number; readonly budget: number },
): EstimateLeft {
  return { toCome: estimate - actual, variance: budget - estimate };
}
