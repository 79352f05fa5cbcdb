import { demandOf } from "./demandOf";

export type DemandClass = "smooth" | "erratic" | "intermittent" | "lumpy" | "none";

/** Mean periods between demands, and squared variation of their sizes, at which the class changes. */
const limits = { interval: 1.32, squaredVariation: 0.49 };

/**
 * Class of a demand history by how often there is demand and how much its size varies; "none" without any demand.
 * @param history Observations in order, 0 where there was no demand.
 * @source Syntetos, Boylan & Croston (2005), "On the categorization of demand patterns", Journal of the Operational Research
 * Society 56.
 */
export function demandClass(history: Float64Array): DemandClass {
  const { sizes } = demandOf(history);
  if (sizes.length === 0) return "none";
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const variance = sizes.reduce((sum, size) => sum + (size - mean) ** 2, 0) / sizes.length;
  const seldom = history.length / sizes.length >= limits.interval;
  const uneven = variance / mean ** 2 >= limits.squaredVariation;
  if (seldom) return uneven ? "lumpy" : "intermittent";
  return uneven ? "erratic" : "smooth";
}
