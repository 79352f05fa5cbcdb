/** Computes reports of cost beside the page, so that the pane answers meanwhile. */
import { answerCost } from "../runs/cost/answerCost";
import type { CostRequest } from "../runs/cost/costMessages";
import { toPage } from "./toPage";

const take = answerCost(toPage);

self.addEventListener("message", ({ data }: MessageEvent<CostRequest>) => take(data));
