import { reportFlow, type ReportFlow, type ReportPreview, type ReportWritten } from "../reportFlow";
import type { WorkControl } from "../WorkerTalk";
import type { ComputeCost, CostResult } from "./CostResult";
import type { CostRunOptions } from "./CostRunOptions";
import type { CostReport, CostTask } from "./CostTask";
import { readCostTask, type CostSource } from "./readCostTask";

/** What a run needs from whoever starts it. */
export interface CostContext extends CostSource, WorkControl {
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: ComputeCost;
}

/** A report that has been computed and not yet written: what a preview shows. */
export type CostPreview = ReportPreview<CostTask, CostResult>;

export type CostRun = ReportWritten<CostTask, CostResult>;

type Flow = ReportFlow<CostContext, CostRunOptions, CostTask, CostResult>;

function flowOf(report: CostReport): Flow {
  return reportFlow<CostContext, CostRunOptions, CostTask, CostResult>({
    readTask: (context, options) => readCostTask(context, report, options),
    computeHere: async () =>
      (await import(/* webpackChunkName: "cost-here" */ "./computeCostHere")).computeCostHere,
    placeOf: ({ tables }) => Object.values(tables)[0]!.sheet,
  });
}

/** Reports by name. They throw what `readCostTask` and the report's computation throw. */
export const costFlows: Readonly<Record<CostReport, Flow>> = {
  cost: flowOf("cost"),
  opportunities: flowOf("opportunities"),
  savings: flowOf("savings"),
  budget: flowOf("budget"),
};
