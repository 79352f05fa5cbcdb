import type { CostSummary } from "../runs/cost/CostResult";
import type { CostTask } from "../runs/cost/CostTask";
import { computeOver } from "../runs/worker/computeOver";
import type { ReportChannel } from "../runs/worker/reportMessages";
import { webChannel } from "./webChannel";

const open = (): ReportChannel<CostTask, CostSummary> =>
  webChannel(new Worker(/* webpackChunkName: "cost-worker" */ new URL("./costWorker.ts", import.meta.url)));

/** Each report in a worker of its own. */
export const costInWorker = computeOver(open);
