import { financeError } from "../../core/errors/financeError";
import { reportFlow, type ReportFlow, type ReportPreview, type ReportWritten } from "../reportFlow";
import type { WorkControl } from "../WorkerTalk";
import type { AttributionResult, ComputeAttribution } from "./AttributionResult";
import type { AttributionRunOptions } from "./AttributionRunOptions";
import type { AttributionTask } from "./AttributionTask";
import { readAttributionTask, type AttributionContext } from "./readAttributionTask";

/** What a run needs from whoever starts it. */
export interface AttributionRunContext extends AttributionContext, WorkControl {
  /** Where the computing is done; at once and here when omitted. */
  readonly compute?: ComputeAttribution;
}

/** A report that has been computed and not yet written: what a preview shows. */
export type AttributionPreview = ReportPreview<AttributionTask, AttributionResult>;

export type AttributionRun = ReportWritten<AttributionTask, AttributionResult>;

type Flow = ReportFlow<AttributionRunContext, AttributionRunOptions, AttributionTask, AttributionResult>;

function flowOf(report: AttributionTask["report"]): Flow {
  return reportFlow<AttributionRunContext, AttributionRunOptions, AttributionTask, AttributionResult>({
    readTask: (context, options) => readAttributionTask(context, report, options),
    computeHere: async () =>
      (await import(/* webpackChunkName: "attribution-here" */ "./computeAttributionHere"))
        .computeAttributionHere,
    placeOf,
    refuseEmpty,
  });
}

/** Reports by name; "check" is only previewed. They throw what `readAttributionTask` and `computeAttribution` throw. */
export const attributionFlows: Readonly<Record<AttributionTask["report"], Flow>> = {
  check: flowOf("check"),
  attribution: flowOf("attribution"),
  campaigns: flowOf("campaigns"),
};

/** @throws NOTHING_CONVERTED where there is nothing to share out. */
function refuseEmpty({ task, result: { summary } }: AttributionPreview): void {
  const { total, rowsRead } = summary;
  if (task.report === "campaigns" || total.conversions !== 0 || total.value !== 0) return;
  throw financeError("NOTHING_CONVERTED", { rows: rowsRead, place: placeOf(task) });
}

function placeOf({ tables }: AttributionTask): string {
  return (tables.touches ?? tables.paths)!.sheet;
}
