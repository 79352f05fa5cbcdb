import { explainContract } from "./explain/explainContract";
import { computeRevenue } from "./revenueComputation";
import type { ComputeRevenue } from "./RevenueResult";
import { revenueSummary } from "./revenueSummary";

/** Computes at once and where it is called: a page stands still meanwhile. */
export const computeRevenueHere: ComputeRevenue = async (task, { onProgress }) => {
  const computation = computeRevenue(task, onProgress);
  return {
    summary: revenueSummary(computation),
    sheets: async () => computation.sheets,
    explain: async (contract) => explainContract(computation, contract),
    release: () => undefined,
  };
};
