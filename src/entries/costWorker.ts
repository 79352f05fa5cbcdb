/** Computes reports of cost beside the page, so that the pane answers meanwhile. */
import { answerCost } from "../runs/cost/answerCost";
import type { CostRequest } from "../runs/cost/costMessages";

// A worker has one partner: there is no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const take = answerCost((answer) => self.postMessage(answer));

self.addEventListener("message", ({ data }: MessageEvent<CostRequest>) => take(data));
