import type { LeftOut } from "../../cells/recognition/contracts/LeftOut";
import type { FinanceError } from "../../core/errors/financeError";
import { messageOfProblem, problemOf, type ProblemMessage } from "../problemMessages";
import { rowRequests, withoutRows, type RowsRequest } from "../worker/gridMessages";
import type { SheetsAnswer, SheetsRequest } from "../worker/sheetMessages";
import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import type { Closing, ClosingTask } from "./closingComputation";
import type { ContractExplanation } from "./explain/ContractExplanation";
import type { RevenueTask } from "./revenueComputation";
import type { RevenueSummary } from "./RevenueResult";

/** What a page asks of a worker that computes packs. */
export type RevenueRequest =
  | RowsRequest
  /** Its tables hold no cells: they were sent before. */
  | { readonly kind: "pack"; readonly task: RevenueTask }
  | { readonly kind: "close"; readonly closing: ClosingTask }
  | SheetsRequest
  | { readonly kind: "explain"; readonly contract: string };

export type RevenueAnswer =
  | { readonly kind: "summary"; readonly summary: SummaryMessage }
  | SheetsAnswer
  | { readonly kind: "closing"; readonly closing: ClosingMessage }
  | { readonly kind: "explanation"; readonly explanation: ContractExplanation }
  | CommonAnswer;

/** The way to a worker that computes packs. */
export type RevenueChannel = WorkerChannel<RevenueRequest, RevenueAnswer>;

/** A summary without the classes of its problems. */
type SummaryMessage = Plain<RevenueSummary>;

type ClosingMessage = Plain<Closing>;

type Plain<Part> = Omit<Part, "leftOut"> & { readonly leftOut: LeftOutOf<ProblemMessage> };

type LeftOutOf<Problem> = Omit<LeftOut, "contracts" | "rows"> & {
  readonly contracts: readonly WithProblems<LeftOut["contracts"][number], Problem>[];
  readonly rows: readonly WithProblems<LeftOut["rows"][number], Problem>[];
};

type WithProblems<Part, Problem> = Omit<Part, "problems"> & { readonly problems: readonly Problem[] };

/** What asks for a pack: its rows in slices, then the task. */
export function* packRequests(task: RevenueTask): Generator<RevenueRequest> {
  yield* rowRequests(task);
  yield { kind: "pack", task: withoutRows(task) };
}

/** What asks for the figures that a month is closed with. */
export function* closingRequests({ task, isFirst }: ClosingTask): Generator<RevenueRequest> {
  yield* rowRequests(task);
  yield { kind: "close", closing: { task: withoutRows(task), isFirst } };
}

export function messageOfSummary(summary: RevenueSummary): SummaryMessage {
  return { ...summary, leftOut: withProblems(summary.leftOut, messageOfProblem) };
}

export function summaryOfMessage(message: SummaryMessage): RevenueSummary {
  return { ...message, leftOut: withProblems(message.leftOut, problemOf) };
}

export function messageOfClosing(closing: Closing): ClosingMessage {
  return { ...closing, leftOut: withProblems(closing.leftOut, messageOfProblem) };
}

export function closingOfMessage(message: ClosingMessage): Closing {
  return { ...message, leftOut: withProblems(message.leftOut, problemOf) };
}

function withProblems<From extends FinanceError | ProblemMessage, To>(
  { contracts, rows, ...rest }: LeftOutOf<From>,
  change: (problem: From) => To,
): LeftOutOf<To> {
  const changed = <Part extends { readonly problems: readonly From[] }>(part: Part) => ({
    ...part,
    problems: part.problems.map(change),
  });
  return { ...rest, contracts: contracts.map(changed), rows: rows.map(changed) };
}
