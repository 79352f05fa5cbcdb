import { financeError } from "../../core/errors/financeError";
import { isSameTask } from "../isSameTask";
import type { RunContext } from "../varianceReport";
import { writeSheets, type WrittenSheets } from "../writeSheets";
import type { ComputeCost, CostResult } from "./CostResult";
import type { CostRunOptions } from "./CostRunOptions";
import type { CostReport, CostTask } from "./CostTask";
import { readCostTask, type CostSource } from "./readCostTask";

/** What a run needs from whoever starts it. */
export interface CostContext extends CostSource, Pick<RunContext, "onProgress" | "signal"> {
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: ComputeCost;
}

/** A report that has been computed and not yet written: what a preview shows. */
export interface CostPreview {
  readonly task: CostTask;
  readonly result: CostResult;
}

export interface CostRun extends WrittenSheets {
  readonly preview: CostPreview;
}

/**
 * Reads the tables of a report out of the workbook and computes it; nothing is written.
 * @throws What `readCostTask` and the report's computation throw.
 */
export async function previewCostReport(
  context: CostContext,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostPreview> {
  return computed(context, await taskOf(context, report, options));
}

async function taskOf(context: CostContext, report: CostReport, options: CostRunOptions): Promise<CostTask> {
  step(context, "Reading");
  return readCostTask(context, report, options);
}

async function computed(context: CostContext, task: CostTask): Promise<CostPreview> {
  step(context, "Computing");
  // A page that has a worker need not load what computes.
  const compute =
    context.compute ??
    (await import(/* webpackChunkName: "cost-here" */ "./computeCostHere")).computeCostHere;
  const result = await compute(task, context);
  context.signal?.throwIfAborted();
  return { task, result };
}

/**
 * Writes a computed report beside its tables: every sheet ties out, or the workbook stays as it was.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
async function writeCostReport(context: CostContext, preview: CostPreview): Promise<CostRun> {
  const sheets = await preview.result.sheets(context);
  return { preview, ...(await writeSheets(context.workbook, sheets, context)) };
}

/**
 * Writes what a preview showed. It is computed again where the user has typed something into the report since then, which is
 * kept.
 * @throws SOURCE_CHANGED when the tables are no longer what the preview read.
 */
export async function writeCostAsPreviewed(
  context: CostContext,
  report: CostReport,
  options: CostRunOptions,
  previewed: CostPreview,
): Promise<CostRun> {
  const task = await taskOf(context, report, options);
  if (isSameTask(task, previewed.task)) return writeCostReport(context, previewed);
  const now = await computed(context, task);
  try {
    if (now.result.summary.inputHash !== previewed.result.summary.inputHash) {
      throw financeError("SOURCE_CHANGED", { place: Object.values(now.task.tables)[0]!.sheet });
    }
    return await writeCostReport(context, now);
  } finally {
    now.result.release();
  }
}

/** Reads, computes and writes in one go. */
export async function runCostReport(
  context: CostContext,
  report: CostReport,
  options: CostRunOptions,
): Promise<CostRun> {
  const preview = await previewCostReport(context, report, options);
  try {
    return await writeCostReport(context, preview);
  } finally {
    preview.result.release();
  }
}

function step({ signal, onProgress }: CostContext, name: string): void {
  signal?.throwIfAborted();
  onProgress?.(name);
}
