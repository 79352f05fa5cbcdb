import { reportInWorker } from "../worker/reportInWorker";
import { packRequests, summaryOfMessage, type RevenueChannel } from "./revenueMessages";
import type { ComputeRevenue } from "./RevenueResult";

/** Computes each pack in a worker of its own, which keeps it until it is released: to cancel is to end the worker. */
export function computeRevenueOver(open: () => RevenueChannel): ComputeRevenue {
  return async (task, control) => {
    const { talk, ...pack } = await reportInWorker(open(), packRequests(task), control, (answer) =>
      answer.kind === "summary" ? summaryOfMessage(answer.summary) : null,
    );
    return {
      ...pack,
      explain: (contract) =>
        talk.ask([{ kind: "explain", contract }], {}, (answer) =>
          answer.kind === "explanation" ? answer.explanation : null,
        ),
    };
  };
}
