import type { Rounding } from "./rounding";

/**
 * How a term's revenue is spread over its days and months. docs/methods/revenue-recognition.md says each in a formula,
 * with who uses it.
 */
export const conventions = [
  "daily",
  "daily half-open",
  "exact time",
  "month prorate",
  "ends daily middle even",
  "first last prorated",
  "first last one period",
  "even periods",
  "even cut last month",
  "full months",
  "mid-month split",
  "half month",
  "30/360",
  "actual/30",
] as const;

export type Convention = (typeof conventions)[number];

/** Two conventions are published together with how their cells are rounded; all others round the running total. */
export function usualRounding(convention: Convention): Rounding {
  if (convention === "ends daily middle even") return "last";
  return convention === "first last prorated" ? "next to last" : "cumulative";
}
