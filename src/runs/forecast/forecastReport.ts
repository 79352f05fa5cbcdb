import { financeError } from "../../core/errors/financeError";
import { forecastReport } from "../../reports/forecast/forecastReport";
import type { ForecastReportInput } from "../../reports/forecast/ForecastReportInput";
import type { RunContext } from "../varianceReport";
import { writeSheets, type WrittenSheets } from "../writeSheets";
import type { ComputeLines, LineOutcome } from "./ComputeLines";
import { forecastInput } from "./forecastInput";
import type { ForecastOptions } from "./ForecastOptions";
import type { ForecastTask } from "./ForecastTask";
import { lineOutcomes } from "./lineOutcomes";
import { priorForecastSheets } from "./priorForecastSheets";
import { readForecastTask } from "./readForecastTask";

/** What a run needs from whoever starts it. */
export interface ForecastContext extends Pick<
  RunContext,
  "workbook" | "stamp" | "findings" | "onProgress" | "signal"
> {
  /** Where lines are forecast; one after the other and here when omitted. */
  readonly compute?: ComputeLines;
}

/** A report that has been computed and not yet written: what a preview shows. */
export interface ForecastPreview {
  readonly task: ForecastTask;
  readonly outcomes: readonly LineOutcome[];
  readonly input: ForecastReportInput;
}

export interface ForecastRun extends WrittenSheets {
  readonly preview: ForecastPreview;
}

/**
 * Reads the tables of series out of the workbook and forecasts their lines; nothing is written.
 * @throws What `readForecastTask` throws.
 */
export async function previewForecastReport(
  context: ForecastContext,
  options: ForecastOptions,
): Promise<ForecastPreview> {
  const task = await readTask(context, options);
  // A page that has workers need not load what forecasts.
  const compute =
    context.compute ??
    (await import(/* webpackChunkName: "forecast-here" */ "./computeLinesHere")).computeLinesHere;
  const outcomes = await lineOutcomes(task, compute, context);
  context.signal?.throwIfAborted();
  return previewOf(context, task, outcomes);
}

async function readTask(context: ForecastContext, options: ForecastOptions): Promise<ForecastTask> {
  context.signal?.throwIfAborted();
  context.onProgress?.("Reading");
  return readForecastTask(context, options);
}

async function previewOf(
  { workbook, stamp }: ForecastContext,
  task: ForecastTask,
  outcomes: readonly LineOutcome[],
): Promise<ForecastPreview> {
  const sheets = await priorForecastSheets(workbook, task.history.calendar);
  const { dateSystem } = workbook;
  return { task, outcomes, input: forecastInput(task, outcomes, { ...sheets, dateSystem, run: stamp }) };
}

async function writeForecastReport(context: ForecastContext, preview: ForecastPreview): Promise<ForecastRun> {
  refuseEmpty(preview);
  context.onProgress?.("Laying out");
  const sheets = forecastReport(preview.input);
  return { preview, ...(await writeSheets(context.workbook, sheets, context)) };
}

function refuseEmpty({ task, outcomes }: ForecastPreview): void {
  if (outcomes.some(({ forecast }) => forecast !== null)) return;
  const first = outcomes[0]?.problem ?? "";
  throw financeError("NO_LINE_FORECAST", { place: task.history.address, lines: outcomes.length, first });
}

/**
 * Writes what a preview showed; what the user has typed into the report since then is kept.
 * @throws NO_LINE_FORECAST when there is nothing to report.
 * @throws SOURCE_CHANGED when the tables are no longer what the preview read.
 * @throws REPORT_NOT_TIED when a figure on a sheet differs from the engine's.
 */
export async function writeForecastAsPreviewed(
  context: ForecastContext,
  options: ForecastOptions,
  previewed: ForecastPreview,
): Promise<ForecastRun> {
  const task = await readTask(context, options);
  if (task.inputHash !== previewed.task.inputHash) {
    throw financeError("SOURCE_CHANGED", { place: task.history.address });
  }
  return writeForecastReport(context, await previewOf(context, task, previewed.outcomes));
}

/** Reads, forecasts and writes in one go. */
export async function runForecastReport(
  context: ForecastContext,
  options: ForecastOptions,
): Promise<ForecastRun> {
  return writeForecastReport(context, await previewForecastReport(context, options));
}
