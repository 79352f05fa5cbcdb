import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { Progress } from "../WorkerTalk";
import { attributed } from "./attributed";
import type { AttributionSummary } from "./AttributionResult";
import type { AttributionTask } from "./AttributionTask";
import { computeCampaigns } from "./campaigns/computeCampaigns";
import { modelSummary } from "./modelSummary";

/** A report with all its sheets, and what a preview shows of it. */
export interface AttributionComputation {
  readonly summary: AttributionSummary;
  readonly sheets: readonly LaidOutSheet[];
}

/**
 * Everything between reading and writing: check, follow journeys, attribute, lay out.
 * @throws DATA_REFUSED with every cell that cannot be read and is not to be left out; what the chosen model refuses.
 */
export function computeAttribution(task: AttributionTask, onProgress?: Progress): AttributionComputation {
  const { sheets, ...summary } =
    task.report === "campaigns" ? campaigns(task, onProgress) : attributed(task, onProgress);
  return {
    summary: {
      ...summary,
      report: task.report,
      unit: task.options.unit ?? "",
      sheets: sheets.map(({ model, note = "" }) => ({ name: model.name, rows: model.rows.length, note })),
    },
    sheets,
  };
}

function campaigns(task: AttributionTask, onProgress: Progress | undefined) {
  const { attribution, ...computed } = computeCampaigns(task, onProgress);
  const { model, channels, total } = attribution;
  return { ...computed, model, channels, total, models: [modelSummary(attribution, computed)] };
}
