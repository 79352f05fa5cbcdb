import { CellError, type CellValue } from "../cells/CellValue";
import { DataRefused } from "../cells/problems";
import type { RangeGrid } from "../cells/RangeGrid";
import { FinanceError } from "../core/errors/financeError";
import type { PriorSheet } from "../reports/PriorSheet";
import type { CurrencyReport, VarianceComputation, VarianceTask } from "./varianceComputation";

/**
 * How a computation ended, as a message between a page and a worker. Messages are copied without their classes:
 * errors and error cells are rebuilt on the other side.
 */
export type VarianceOutcome =
  | { readonly kind: "done"; readonly computation: VarianceComputation }
  | { readonly kind: "refused"; readonly problem: ProblemMessage }
  | { readonly kind: "defect"; readonly stack: string };

interface ProblemMessage {
  readonly code: FinanceError["code"];
  readonly slots: FinanceError["slots"];
  /** The problems of a DATA_REFUSED. */
  readonly problems: readonly ProblemMessage[];
}

/** Runs a task and puts what came of it into a message. */
export function outcomeOf(compute: () => VarianceComputation): VarianceOutcome {
  try {
    return { kind: "done", computation: compute() };
  } catch (error) {
    if (error instanceof FinanceError) return { kind: "refused", problem: messageOf(error) };
    return { kind: "defect", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** The computation of a message as copied. @throws What the computation had thrown. */
export function computationOf(outcome: VarianceOutcome): VarianceComputation {
  if (outcome.kind === "refused") throw errorOf(outcome.problem);
  if (outcome.kind === "defect") throw new Error(outcome.stack);
  const { computation } = outcome;
  return { ...computation, reports: computation.reports.map(revivedReport) };
}

/** A task as copied into a worker. */
export function revivedTask(task: VarianceTask): VarianceTask {
  const priors = [...task.priors].map(([report, prior]) => [report, revivedPrior(prior)] as const);
  return { ...task, grid: revivedGrid(task.grid), priors: new Map(priors) };
}

function messageOf(error: FinanceError): ProblemMessage {
  const problems = error instanceof DataRefused ? error.problems.map(messageOf) : [];
  return { code: error.code, slots: error.slots, problems };
}

function errorOf({ code, slots, problems }: ProblemMessage): FinanceError {
  if (code !== "DATA_REFUSED") return new FinanceError(code, slots);
  return new DataRefused(String(slots["place"]), Number(slots["count"]), problems.map(errorOf));
}

function revived(value: CellValue): CellValue {
  return typeof value === "object" && value !== null
    ? new CellError(value.code, ...(value.message === undefined ? [] : [value.message]))
    : value;
}

function revivedGrid(grid: RangeGrid): RangeGrid {
  const isObject = (value: CellValue): boolean => typeof value === "object" && value !== null;
  return { ...grid, values: grid.values.map((row) => (row.some(isObject) ? row.map(revived) : row)) };
}

function revivedPrior(prior: PriorSheet): PriorSheet {
  const inputs = [...prior.inputs].map(([name, value]) => [name, revived(value)] as const);
  const notes = [...prior.notes].map(
    ([line, typed]) =>
      [
        line,
        Object.fromEntries(Object.entries(typed).map(([heading, value]) => [heading, revived(value)])),
      ] as const,
  );
  return { ...prior, inputs: new Map(inputs), notes: new Map(notes) };
}

function revivedReport(report: CurrencyReport): CurrencyReport {
  const { sheet } = report.report;
  const rows = sheet.rows.map((row) =>
    row.map((cell) => (cell?.value instanceof Object ? { ...cell, value: revived(cell.value) } : cell)),
  );
  return { ...report, report: { ...report.report, sheet: { ...sheet, rows } } };
}
