import { messageOfFailure } from "../problemMessages";
import { RowsAhead } from "../worker/gridMessages";
import { progressAnswers } from "../worker/progressAnswers";
import { answersOfSheets } from "../worker/sheetMessages";
import { computeClosing, type ClosingTask } from "./closingComputation";
import { explainContract } from "./explain/explainContract";
import { computeRevenue, type RevenueComputation, type RevenueTask } from "./revenueComputation";
import {
  messageOfClosing,
  messageOfSummary,
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
  const ahead = new RowsAhead();
  let kept: RevenueComputation | null = null;

  const compute = (task: RevenueTask): void => {
    kept = computeRevenue(task, progressAnswers(answer));
    answer({ kind: "summary", summary: messageOfSummary(revenueSummary(kept)) });
  };

  const close = ({ task, isFirst }: ClosingTask): void => {
    const closing = computeClosing({ task: ahead.into(task), isFirst });
    answer({ kind: "closing", closing: messageOfClosing(closing) });
  };

  return (request) => {
    try {
      if (request.kind === "rows") ahead.take(request);
      else if (request.kind === "pack") compute(ahead.into(request.task));
      else if (request.kind === "close") close(request.closing);
      else if (request.kind === "sheets") for (const part of answersOfSheets(kept!.sheets)) answer(part);
      else answer({ kind: "explanation", explanation: explainContract(kept!, request.contract) });
    } catch (error) {
      answer(messageOfFailure(error));
    }
  };
}
