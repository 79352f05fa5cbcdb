import type { DataRefused } from "../../cells/problems";
import { FinanceError } from "../../core/errors/financeError";
import { remedyInPane } from "./remedyInPane";

/** What happened, why, and what to do next. */
export interface PaneMessage {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string;
  readonly next?: string;
  /** An address to open. */
  readonly link?: string;
  /** Each with the cell it names. */
  readonly details?: readonly string[];
}

/** The message of whatever an action threw; a defect is logged whole and never shown raw. */
export function messageOfError(error: unknown): PaneMessage {
  if (error instanceof FinanceError) {
    return { intent: "error", title: error.what, next: remedyInPane(error), ...detailsOf(error) };
  }
  if (error instanceof DOMException && error.name === "AbortError") {
    return { intent: "info", title: "Cancelled. The workbook is as it was." };
  }
  console.error(error);
  return {
    intent: "error",
    title: "Something went wrong that we did not foresee; the workbook is as it was before the last step.",
    next: "Try again. If it happens again, send us what you did and the time it happened.",
  };
}

function detailsOf(error: FinanceError): { readonly details?: readonly string[] } {
  if (error.code !== "DATA_REFUSED") return {};
  const { problems, count } = error as DataRefused;
  const unnamed = count - problems.length;
  const details = problems.map((problem) => `${problem.what} ${remedyInPane(problem)}`);
  return { details: unnamed > 0 ? [...details, `… and ${unnamed} more of the same kinds.`] : details };
}
