import { WorkerTalk } from "../WorkerTalk";
import type { Closing, ClosingTask } from "./closingComputation";
import { closingOfMessage, closingRequests, type RevenueChannel } from "./revenueMessages";

/** Computes what a month is closed with in a worker of its own: to cancel is to end the worker. */
export function computeClosingOver(
  open: () => RevenueChannel,
): (task: ClosingTask, signal?: AbortSignal) => Promise<Closing> {
  return async (task, signal) => {
    const channel = open();
    try {
      return await new WorkerTalk(channel).ask(closingRequests(task), signal ? { signal } : {}, (answer) =>
        answer.kind === "closing" ? closingOfMessage(answer.closing) : null,
      );
    } finally {
      channel.end();
    }
  };
}
