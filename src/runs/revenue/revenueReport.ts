import { financeError } from "../../core/errors/financeError";
import type { RunContext } from "../varianceReport";
import { writeSheets, type WrittenSheets } from "../writeSheets";
import { isSameTask } from "../isSameTask";
import { priorPackSheets } from "./priorPackSheets";
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
export interface RevenuePreview {
  readonly task: RevenueTask;
  readonly result: RevenueResult;
}

export interface RevenueRun extends WrittenSheets {
  readonly preview: RevenuePreview;
}

/**
 * Reads the tables of contracts out of the workbook and computes the pack; nothing is written.
 * @throws What `readRevenueTask` and `computeRevenue` throw.
 */
export async function previewRevenueReport(
  context: RevenueContext,
  options: RevenueOptions,
): Promise<RevenuePreview> {
  return computed(context, await taskOf(context, options));
}

async function taskOf(context: RevenueContext, options: RevenueOptions): Promise<RevenueTask> {
  step(context, "Reading");
  const task = await readRevenueTask(context, options);
  return { ...task, priors: await priorPackSheets(context.workbook) };
}

async function computed(context: RevenueContext, task: RevenueTask): Promise<RevenuePreview> {
  step(context, "Computing");
  // A page that has a worker need not load what computes.
  const compute =
    context.compute ??
    (await import(/* webpackChunkName: "revenue-here" */ "./computeRevenueHere")).computeRevenueHere;
  const result = await compute(task, context);
  context.signal?.throwIfAborted();
  return { task, result };
}

/**
 * Writes a computed pack beside its tables: every sheet ties out, or the workbook stays as it was.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
async function writeRevenueReport(context: RevenueContext, preview: RevenuePreview): Promise<RevenueRun> {
  const sheets = await preview.result.sheets(context);
  return { preview, ...(await writeSheets(context.workbook, sheets, context)) };
}

/**
 * Writes what a preview showed. It is computed again where the user has typed something into the pack since then, which
 * is kept.
 * @throws SOURCE_CHANGED when the tables are no longer what the preview read.
 */
export async function writeRevenueAsPreviewed(
  context: RevenueContext,
  options: RevenueOptions,
  previewed: RevenuePreview,
): Promise<RevenueRun> {
  const task = await taskOf(context, options);
  if (isSameTask(task, previewed.task)) return writeRevenueReport(context, previewed);
  const now = await computed(context, task);
  try {
    if (now.result.summary.inputHash !== previewed.result.summary.inputHash) {
      throw financeError("SOURCE_CHANGED", { place: now.task.tables.contracts!.sheet });
    }
    return await writeRevenueReport(context, now);
  } finally {
    now.result.release();
  }
}

/** Reads, computes and writes in one go. */
export async function runRevenueReport(
  context: RevenueContext,
  options: RevenueOptions,
): Promise<RevenueRun> {
  const preview = await previewRevenueReport(context, options);
  try {
    return await writeRevenueReport(context, preview);
  } finally {
    preview.result.release();
  }
}

function step({ signal, onProgress }: RevenueContext, name: string): void {
  signal?.throwIfAborted();
  onProgress?.(name);
}
