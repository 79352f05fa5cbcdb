import { computeCost } from "./computeCost";
import type { ComputeCost } from "./CostResult";

/** Computes at once and where it is called: a page stands still meanwhile. */
export const computeCostHere: ComputeCost = async (task, { onProgress }) => {
  const { summary, sheets } = computeCost(task, onProgress);
  return { summary, sheets: async () => sheets, release: () => undefined };
};
