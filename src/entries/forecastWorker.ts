/** Forecasts lines beside the page, so that the pane answers meanwhile. */
import { answerLines } from "../runs/forecast/answerLines";
import type { LinesRequest } from "../runs/forecast/lineMessages";
import { toPage } from "./toPage";

self.addEventListener("message", ({ data }: MessageEvent<LinesRequest>) => {
  toPage(answerLines(data));
});
