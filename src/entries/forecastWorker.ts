/** Forecasts lines beside the page, so that the pane answers meanwhile. */
import { answerLines } from "../runs/forecast/answerLines";
import type { LinesRequest } from "../runs/forecast/lineMessages";

self.addEventListener("message", ({ data }: MessageEvent<LinesRequest>) => {
  // A worker has one partner: there is no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  self.postMessage(answerLines(data));
});
