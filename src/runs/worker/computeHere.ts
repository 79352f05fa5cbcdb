import type { ComputeReport, ReportComputation } from "./ReportResult";

/** Computes at once and where it is called: a page stands still meanwhile. */
export function computeHere<Task, Summary>(
  compute: ReportComputation<Task, Summary>,
): ComputeReport<Task, Summary> {
  return async (task, { onProgress }) => {
    const { summary, sheets } = compute(task, onProgress);
    return { summary, sheets: async () => sheets, release: () => undefined };
  };
}
