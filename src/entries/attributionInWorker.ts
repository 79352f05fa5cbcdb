import type { AttributionSummary } from "../runs/attribution/AttributionResult";
import type { AttributionTask } from "../runs/attribution/AttributionTask";
import { computeOver } from "../runs/worker/computeOver";
import type { ReportChannel } from "../runs/worker/reportMessages";
import { webChannel } from "./webChannel";

const open = (): ReportChannel<AttributionTask, AttributionSummary> =>
  webChannel(
    new Worker(
      /* webpackChunkName: "attribution-worker" */ new URL("./attributionWorker.ts", import.meta.url),
    ),
  );

/** Each report in a worker of its own. */
export const attributionInWorker = computeOver(open);
