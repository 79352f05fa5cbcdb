import { computeAttribution } from "./attributionComputation";
import type { ComputeAttribution } from "./AttributionResult";

/** Computes at once and where it is called: a page stands still meanwhile. */
export const computeAttributionHere: ComputeAttribution = async (task, { onProgress }) => {
  const { summary, sheets } = computeAttribution(task, onProgress);
  return { summary, sheets: async () => sheets, release: () => undefined };
};
