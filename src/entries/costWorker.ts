/** Computes reports of cost beside the page, so that the pane answers meanwhile. */
import { computeCost } from "../runs/cost/computeCost";
import type { CostSummary } from "../runs/cost/CostResult";
import type { CostTask } from "../runs/cost/CostTask";
import { answerReports } from "../runs/worker/answerReports";
import type { ReportRequest } from "../runs/worker/reportMessages";
import { toPage } from "./toPage";

const take = answerReports<CostTask, CostSummary>(computeCost, toPage);

self.addEventListener("message", ({ data }: MessageEvent<ReportRequest<CostTask>>) => take(data));
