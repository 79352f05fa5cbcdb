/** Values of a return that the data do not contradict at a confidence. */
export interface RoiInterval {
  /** -Infinity where no return is too low. */
  readonly low: number;
  /** Infinity where no return is too high. */
  readonly high: number;
  /** Of an unbounded interval, the returns between these two that are contradicted all the same; null where there are none. */
  readonly excluded: { readonly from: number; readonly to: number } | null;
}
