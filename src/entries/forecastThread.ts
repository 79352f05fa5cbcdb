/** Forecasts lines in a thread of the command line. */
import { parentPort } from "node:worker_threads";
import { answerLines } from "../runs/forecast/answerLines";
import type { LinesRequest } from "../runs/forecast/lineMessages";

parentPort!.on("message", (request: LinesRequest) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort!.postMessage(answerLines(request));
});
