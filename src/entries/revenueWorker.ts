/** Computes revenue packs beside the page, so that the pane answers meanwhile. */
import { answerRevenue } from "../runs/revenue/answerRevenue";
import type { RevenueRequest } from "../runs/revenue/revenueMessages";
import { toPage } from "./toPage";

const take = answerRevenue(toPage);

self.addEventListener("message", ({ data }: MessageEvent<RevenueRequest>) => take(data));
