import type { GridTask } from "./gridMessages";
import { reportInWorker } from "./reportInWorker";
import { reportRequests, type ReportChannel } from "./reportMessages";
import type { ComputeReport } from "./ReportResult";

/** Computes each report in a worker of its own, which keeps it until it is released: to cancel is to end the worker. */
export function computeOver<Task extends GridTask, Summary>(
  open: () => ReportChannel<Task, Summary>,
): ComputeReport<Task, Summary> {
  return async (task, control) => {
    const { summary, sheets, release } = await reportInWorker(
      open(),
      reportRequests(task),
      control,
      (answer) => (answer.kind === "summary" ? answer.summary : null),
    );
    return { summary, sheets, release };
  };
}
