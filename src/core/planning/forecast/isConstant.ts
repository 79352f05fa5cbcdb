import { fewest } from "./fewest";

/** Whether all observations are the same, and enough of them to take that for granted. */
export function isConstant(history: Float64Array): boolean {
  return history.length > fewest && history.every((value) => value === history[0]);
}
