import { copiedGrid, copiedPriors, copiedSheetRows } from "./copiedCells";
import { failureOf, messageOfFailure, type FailureMessage } from "./problemMessages";
import type { CurrencyReport, VarianceComputation, VarianceTask } from "./varianceComputation";

/** How a computation ended, as a message between a page and a worker. */
export type VarianceOutcome =
  { readonly kind: "done"; readonly computation: VarianceComputation } | FailureMessage;

/** Runs a task and puts what came of it into a message. */
export function outcomeOf(compute: () => VarianceComputation): VarianceOutcome {
  try {
    return { kind: "done", computation: compute() };
  } catch (error) {
    return messageOfFailure(error);
  }
}

/** The computation of a message as copied. @throws What the computation had thrown. */
export function computationOf(outcome: VarianceOutcome): VarianceComputation {
  if (outcome.kind !== "done") throw failureOf(outcome);
  const { computation } = outcome;
  return { ...computation, reports: computation.reports.map(revivedReport) };
}

/** A task as copied into a worker. */
export function revivedTask(task: VarianceTask): VarianceTask {
  return { ...task, grid: copiedGrid(task.grid), priors: copiedPriors(task.priors) };
}

function revivedReport(report: CurrencyReport): CurrencyReport {
  const { sheet } = report.report;
  return { ...report, report: { ...report.report, sheet: { ...sheet, rows: copiedSheetRows(sheet.rows) } } };
}
