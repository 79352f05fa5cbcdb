import { messageOfFailure } from "../problemMessages";
import { RowsAhead } from "../worker/gridMessages";
import { progressAnswers } from "../worker/progressAnswers";
import { answersOfSheets } from "../worker/sheetMessages";
import { computeCost, type ComputedCost } from "./computeCost";
import type { CostAnswer, CostRequest } from "./costMessages";
import type { CostTask } from "./CostTask";

/**
 * Does in a worker what a page asks for; the report computed last is kept, for its sheets are asked for later.
 * @param answer Sends a message to the page.
 * @returns What takes the page's messages.
 */
export function answerCost(answer: (message: CostAnswer) => void): (request: CostRequest) => void {
  const ahead = new RowsAhead();
  let kept: ComputedCost | null = null;

  const compute = (task: CostTask): void => {
    kept = computeCost(task, progressAnswers(answer));
    answer({ kind: "summary", summary: kept.summary });
  };

  return (request) => {
    try {
      if (request.kind === "rows") ahead.take(request);
      else if (request.kind === "task") compute(ahead.into(request.task));
      else for (const part of answersOfSheets(kept!.sheets)) answer(part);
    } catch (error) {
      answer(messageOfFailure(error));
    }
  };
}
