import type { CellValue } from "../../cells/CellValue";
import { copiedPriors, copiedRows } from "../copiedCells";
import { messageOfFailure } from "../problemMessages";
import { computeClosing, type ClosingTask } from "./closingComputation";
import { explainContract } from "./explain/explainContract";
import { computeRevenue, type RevenueComputation, type RevenueTask } from "./revenueComputation";
import {
  answersOf,
  messageOfClosing,
  messageOfSummary,
  withGrids,
  withRows,
  type RevenueAnswer,
  type RevenueRequest,
} from "./revenueMessages";
import { revenueSummary } from "./revenueSummary";

/**
 * Does in a worker what a page asks for; the pack computed last is kept, for its sheets and contracts are asked for later.
 * @param answer Sends a message to the page.
 * @returns What takes the page's messages.
 */
export function answerRevenue(answer: (message: RevenueAnswer) => void): (request: RevenueRequest) => void {
  const rows = new Map<string, (readonly CellValue[])[]>();
  let kept: RevenueComputation | null = null;

  const takeRows = ({ table, page, rows: more }: RevenueRequest & { readonly kind: "rows" }): void => {
    const key = `${table} ${page}`;
    const before = rows.get(key) ?? [];
    rows.set(key, before);
    for (const row of copiedRows(more)) before.push(row);
  };

  const taskOf = (sent: RevenueTask): RevenueTask => {
    const task = withGrids({ ...sent, priors: copiedPriors(sent.priors) }, (table, grid) =>
      withRows(grid, (page) => rows.get(`${table} ${page}`) ?? []),
    );
    rows.clear();
    return task;
  };

  const compute = (task: RevenueTask): void => {
    const onProgress = (step: string, share?: number): void =>
      answer({ kind: "progress", step, ...(share === undefined ? {} : { share }) });
    kept = computeRevenue(task, onProgress);
    answer({ kind: "summary", summary: messageOfSummary(revenueSummary(kept)) });
  };

  const close = ({ task, isFirst }: ClosingTask): void => {
    const closing = computeClosing({ task: taskOf(task), isFirst });
    answer({ kind: "closing", closing: messageOfClosing(closing) });
  };

  return (request) => {
    try {
      if (request.kind === "rows") takeRows(request);
      else if (request.kind === "pack") compute(taskOf(request.task));
      else if (request.kind === "close") close(request.closing);
      else if (request.kind === "sheets") for (const part of answersOf(kept!.sheets)) answer(part);
      else answer({ kind: "explanation", explanation: explainContract(kept!, request.contract) });
    } catch (error) {
      answer(messageOfFailure(error));
    }
  };
}
