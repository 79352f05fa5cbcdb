import { reportInWorker } from "../worker/reportInWorker";
import { costRequests, type CostChannel } from "./costMessages";
import type { ComputeCost } from "./CostResult";

/** Computes each report in a worker of its own, which keeps it until it is released: to cancel is to end the worker. */
export function computeCostOver(open: () => CostChannel): ComputeCost {
  return async (task, control) => {
    const { summary, sheets, release } = await reportInWorker(
      open(),
      costRequests(task),
      control,
      (answer) => (answer.kind === "summary" ? answer.summary : null),
    );
    return { summary, sheets, release };
  };
}
