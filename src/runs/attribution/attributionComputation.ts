import { summarySheets, type ComputedReport } from "../worker/ReportResult";
import type { Progress } from "../WorkerTalk";
import { attributed } from "./attributed";
import type { AttributionSummary } from "./AttributionResult";
import type { AttributionTask } from "./AttributionTask";
import { computeCampaigns } from "./campaigns/computeCampaigns";
import { modelSummary } from "./modelSummary";

/**
 * Everything between reading and writing: check, follow journeys, attribute, lay out.
 * @throws DATA_REFUSED with every cell that cannot be read and is not to be left out; what the chosen model refuses.
 */
export function computeAttribution(
  task: AttributionTask,
  onProgress?: Progress,
): ComputedReport<AttributionSummary> {
  const { sheets, ...summary } =
    task.report === "campaigns" ? campaigns(task, onProgress) : attributed(task, onProgress);
  return {
    summary: {
      ...summary,
      report: task.report,
      unit: task.options.unit ?? "",
      sheets: summarySheets(sheets),
    },
    sheets,
  };
}

function campaigns(task: AttributionTask, onProgress: Progress | undefined) {
  const { attribution, ...computed } = computeCampaigns(task, onProgress);
  const { model, channels, total } = attribution;
  return { ...computed, model, channels, total, models: [modelSummary(attribution, computed)] };
}
