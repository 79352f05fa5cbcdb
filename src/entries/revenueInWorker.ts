import { computeClosingOver } from "../runs/revenue/computeClosingOver";
import { computeRevenueOver } from "../runs/revenue/computeRevenueOver";
import type { RevenueChannel } from "../runs/revenue/revenueMessages";
import { webChannel } from "./webChannel";

const open = (): RevenueChannel =>
  webChannel(
    new Worker(/* webpackChunkName: "revenue-worker" */ new URL("./revenueWorker.ts", import.meta.url)),
  );

/** Each in a worker of its own. */
export const revenueInWorker = { pack: computeRevenueOver(open), closing: computeClosingOver(open) };
