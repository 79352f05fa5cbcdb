/** Computes variance reports beside the page, so that the pane answers meanwhile. */
import { computeVariance, type VarianceTask } from "../runs/varianceComputation";
import { outcomeOf, revivedTask } from "../runs/varianceMessages";
import { toPage } from "./toPage";

self.addEventListener("message", ({ data }: MessageEvent<VarianceTask>) => {
  toPage(outcomeOf(() => computeVariance(revivedTask(data))));
});
