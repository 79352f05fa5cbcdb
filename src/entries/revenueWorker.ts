/** Computes revenue packs beside the page, so that the pane answers meanwhile. */
import { answerRevenue } from "../runs/revenue/answerRevenue";
import type { RevenueRequest } from "../runs/revenue/revenueMessages";

// A worker has one partner: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const take = answerRevenue((answer) => self.postMessage(answer));

self.addEventListener("message", ({ data }: MessageEvent<RevenueRequest>) => take(data));
