import { summarySheets, type ComputedReport } from "../worker/ReportResult";
import type { Progress } from "../WorkerTalk";
import { computeBudget } from "./budget/computeBudget";
import { computeCostReport } from "./cost/computeCostReport";
import { inputHashOf } from "./inputHashOf";
import { computeOpportunities } from "./opportunities/computeOpportunities";
import { computeSavings } from "./savings/computeSavings";
import type { CostComputation, CostSummary } from "./CostResult";
import type { CostReport, CostTask } from "./CostTask";

const computations: Readonly<Record<CostReport, (task: CostTask, onProgress?: Progress) => CostComputation>> =
  {
    cost: computeCostReport,
    opportunities: computeOpportunities,
    savings: computeSavings,
    budget: computeBudget,
  };

/** Computes the report of a task. @throws What its computation throws. */
export function computeCost(task: CostTask, onProgress?: Progress): ComputedReport<CostSummary> {
  const { summary, sheets } = computations[task.report](task, onProgress);
  return {
    summary: {
      ...summary,
      report: task.report,
      sheets: summarySheets(sheets),
      inputHash: inputHashOf(task),
    },
    sheets,
  };
}
