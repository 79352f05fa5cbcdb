import { computeClosingOver } from "../runs/revenue/computeClosingOver";
import { computeRevenueOver } from "../runs/revenue/computeRevenueOver";
import type { RevenueAnswer } from "../runs/revenue/revenueMessages";
import type { RevenueChannel } from "../runs/revenue/RevenueTalk";

function open(): RevenueChannel {
  const worker = new Worker(
    /* webpackChunkName: "revenue-worker" */ new URL("./revenueWorker.ts", import.meta.url),
  );
  return {
    // A worker has one partner: there is no origin to name.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (request) => worker.postMessage(request),
    listen: (heard, failed) => {
      worker.addEventListener("message", ({ data }: MessageEvent<RevenueAnswer>) => heard(data));
      worker.addEventListener("error", ({ message }) => failed(new Error(message)));
    },
    end: () => worker.terminate(),
  };
}

/** Each in a worker of its own. */
export const revenueInWorker = { pack: computeRevenueOver(open), closing: computeClosingOver(open) };
