import { compensatedSum } from "../../numeric/compensatedSum";
import type { Lift } from "./Lift";

/** How well the expected course follows the actual one over the first periods: root mean squared miss and share of movement. */
export function fitBefore(actual: Float64Array, expected: Float64Array, before: number): Lift["fit"] {
  const known = actual.subarray(0, before);
  const mean = compensatedSum(known) / before;
  const missed = compensatedSum(known.map((value, t) => (value - expected[t]!) ** 2));
  const moved = compensatedSum(known.map((value) => (value - mean) ** 2));
  return { error: Math.sqrt(missed / before), rSquared: moved === 0 ? null : 1 - missed / moved };
}
