/** Attributes beside the page, so that the pane answers meanwhile. */
import { computeAttribution } from "../runs/attribution/attributionComputation";
import type { AttributionSummary } from "../runs/attribution/AttributionResult";
import type { AttributionTask } from "../runs/attribution/AttributionTask";
import { answerReports } from "../runs/worker/answerReports";
import type { ReportRequest } from "../runs/worker/reportMessages";
import { toPage } from "./toPage";

const take = answerReports<AttributionTask, AttributionSummary>(computeAttribution, toPage);

self.addEventListener("message", ({ data }: MessageEvent<ReportRequest<AttributionTask>>) => take(data));
