export type IntervalClass = "short" | "long" | "quarterly" | "monthly" | "weekly";

interface Factors {
  readonly levels: readonly number[];
  readonly lower: readonly (readonly number[])[];
  readonly upper: readonly (readonly number[])[];
}
const none: Factors = { levels: [0.95], lower: [[1.96]], upper: [[1.96]] };
export const intervalFactors: Readonly<Record<IntervalClass, Factors>> = {
  short: none,
  long: none,
  quarterly: none,
  monthly: none,
  weekly: none,
};
