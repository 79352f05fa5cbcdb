/** Amounts in minor units. */
export interface CallOption {
  /** What stands as a liability at first: no revenue. */
  readonly liability: number;
  /** Until the option is exercised or lapses. */
  readonly interest: number;
  /** If it lapses. */
  readonly revenue: number;
}

/**
 * A sale with a call option at the price or above it is financing.
 * @source ASC 606-10-55-66 to 55-78 and Example 62 Case A, IFRS 15.B64 to B76.
 */
export function callOptionFinancing(price: number, callPrice: number): CallOption {
  return { liability: price, interest: callPrice - price, revenue: callPrice };
}
