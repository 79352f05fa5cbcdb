/** Computes variance reports beside the page, so that the pane answers meanwhile. */
import { computeVariance, type VarianceTask } from "../runs/varianceComputation";
import { outcomeOf, revivedTask } from "../runs/varianceMessages";

self.addEventListener("message", ({ data }: MessageEvent<VarianceTask>) => {
  // A worker has one partner: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(outcomeOf(() => computeVariance(revivedTask(data))));
});
