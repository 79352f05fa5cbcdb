import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ComputeLines } from "../runs/forecast/ComputeLines";
import { computeLinesHere } from "../runs/forecast/computeLinesHere";
import { computeLinesOver } from "../runs/forecast/computeLinesOver";
import type { LinesAnswer, LinesChannel } from "../runs/forecast/lineMessages";

/** Fewer are forecast before a thread has started. */
const fewest = 20;

/** A thread of Node does not take over what lets its parent read TypeScript. */
const start = `
const { workerData } = require("node:worker_threads");
import("tsx/esm/api").then(({ register }) => {
  register();
  return import(workerData);
});`;

function open(): LinesChannel {
  const thread = new Worker(start, {
    eval: true,
    execArgv: [],
    workerData: new URL("./forecastThread.ts", import.meta.url).href,
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    post: (request) => thread.postMessage(request),
    listen: (heard, failed) => {
      thread.on("message", (answer: LinesAnswer) => heard(answer));
      thread.on("error", failed);
    },
    end: () => void thread.terminate(),
  };
}

/** Beyond that, more threads take memory and hardly save time. */
const mostThreads = 8;

const inThreads = computeLinesOver(open, Math.min(mostThreads, availableParallelism()));

/** Forecasts many lines in threads, a few where it is called. */
export const forecastInThreads: ComputeLines = (lines, control) =>
  (lines.length < fewest ? computeLinesHere : inThreads)(lines, control);
