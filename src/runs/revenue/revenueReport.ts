import { isPackReport } from "../../reports/revenue/packSheets";
import { priorSheets } from "../priorSheets";
import { reportFlow, type ReportPreview, type ReportWritten } from "../reportFlow";
import type { RunContext } from "../varianceReport";
import { readRevenueTask, type RevenueSource } from "./readRevenueTask";
import type { RevenueTask } from "./revenueComputation";
import type { RevenueOptions } from "./RevenueOptions";
import type { ComputeRevenue, RevenueResult } from "./RevenueResult";

/** What a run needs from whoever starts it. */
export interface RevenueContext extends RevenueSource, Pick<RunContext, "onProgress" | "signal"> {
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: ComputeRevenue;
}

/** A pack that has been computed and not yet written: what a preview shows. */
export type RevenuePreview = ReportPreview<RevenueTask, RevenueResult>;

export type RevenueRun = ReportWritten<RevenueTask, RevenueResult>;

/** A pack of the contracts of a workbook. Throws what `readRevenueTask` and `computeRevenue` throw. */
const flow = reportFlow<RevenueContext, RevenueOptions, RevenueTask, RevenueResult>({
  readTask: async (context, options) => ({
    ...(await readRevenueTask(context, options)),
    priors: await priorSheets(context.workbook, isPackReport, 2),
  }),
  computeHere: async () =>
    (await import(/* webpackChunkName: "revenue-here" */ "./computeRevenueHere")).computeRevenueHere,
  placeOf: ({ tables }) => tables.contracts!.sheet,
});

export const previewRevenueReport = flow.preview;
export const writeRevenueAsPreviewed = flow.writeAsPreviewed;
export const runRevenueReport = flow.run;
