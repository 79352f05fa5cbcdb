import type { ComputeVariance } from "../runs/varianceReport";
import { computationOf, type VarianceOutcome } from "../runs/varianceMessages";

/** Computes each task in a worker of its own: to cancel is to end the worker. */
export const computeInWorker: ComputeVariance = async (task, signal) => {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("./varianceWorker.ts", import.meta.url));
  try {
    const outcome = await new Promise<VarianceOutcome>((resolve, reject) => {
      worker.addEventListener("message", ({ data }: MessageEvent<VarianceOutcome>) => resolve(data));
      worker.addEventListener("error", ({ message }) => reject(new Error(message)));
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
      // A worker has one partner: there is no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(task);
    });
    return computationOf(outcome);
  } finally {
    worker.terminate();
  }
};
