import { computeCostOver } from "../runs/cost/computeCostOver";
import type { CostChannel } from "../runs/cost/costMessages";
import { webChannel } from "./webChannel";

const open = (): CostChannel =>
  webChannel(new Worker(/* webpackChunkName: "cost-worker" */ new URL("./costWorker.ts", import.meta.url)));

/** Each report in a worker of its own. */
export const costInWorker = computeCostOver(open);
