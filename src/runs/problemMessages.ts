import { DataRefused } from "../cells/problems";
import { FinanceError } from "../core/errors/financeError";

/** A mistake of the user's as a message between a page and a worker: messages are copied without their classes. */
export interface ProblemMessage {
  readonly code: FinanceError["code"];
  readonly slots: FinanceError["slots"];
  /** The problems of a DATA_REFUSED. */
  readonly problems: readonly ProblemMessage[];
}

/** How a computation ended that gave nothing. */
export type FailureMessage =
  | { readonly kind: "refused"; readonly problem: ProblemMessage }
  | { readonly kind: "defect"; readonly stack: string };

export function messageOfFailure(error: unknown): FailureMessage {
  if (error instanceof FinanceError) return { kind: "refused", problem: messageOfProblem(error) };
  return { kind: "defect", stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** What had been thrown on the other side. */
export function failureOf(message: FailureMessage): Error {
  return message.kind === "refused" ? problemOf(message.problem) : new Error(message.stack);
}

export function messageOfProblem(error: FinanceError): ProblemMessage {
  const problems = error instanceof DataRefused ? error.problems.map(messageOfProblem) : [];
  return { code: error.code, slots: error.slots, problems };
}

export function problemOf({ code, slots, problems }: ProblemMessage): FinanceError {
  if (code !== "DATA_REFUSED") return new FinanceError(code, slots);
  return new DataRefused(String(slots["place"]), Number(slots["count"]), problems.map(problemOf));
}
