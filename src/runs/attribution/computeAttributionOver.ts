import { reportInWorker } from "../worker/reportInWorker";
import { attributionRequests, type AttributionChannel } from "./attributionMessages";
import type { ComputeAttribution } from "./AttributionResult";

/** Computes each report in a worker of its own, which keeps it until it is released: to cancel is to end the worker. */
export function computeAttributionOver(open: () => AttributionChannel): ComputeAttribution {
  return (task, control) =>
    reportInWorker(open(), attributionRequests(task), control, (answer) =>
      answer.kind === "summary" ? answer.summary : null,
    );
}
