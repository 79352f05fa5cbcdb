import { messageOfFailure } from "../problemMessages";
import { RowsAhead, type GridTask } from "./gridMessages";
import { progressAnswers } from "./progressAnswers";
import type { ReportAnswer, ReportRequest } from "./reportMessages";
import type { ComputedReport, ReportComputation } from "./ReportResult";
import { answersOfSheets } from "./sheetMessages";

/**
 * Does in a worker what a page asks for; the report computed last is kept, for its sheets are asked for later.
 * @param answer Sends a message to the page.
 * @returns What takes the page's messages.
 */
export function answerReports<Task extends GridTask, Summary>(
  compute: ReportComputation<Task, Summary>,
  answer: (message: ReportAnswer<Summary>) => void,
): (request: ReportRequest<Task>) => void {
  const ahead = new RowsAhead();
  let kept: ComputedReport<Summary> | null = null;
  return (request) => {
    try {
      if (request.kind === "rows") ahead.take(request);
      else if (request.kind === "task") {
        kept = compute(ahead.into(request.task), progressAnswers(answer));
        answer({ kind: "summary", summary: kept.summary });
      } else for (const part of answersOfSheets(kept!.sheets)) answer(part);
    } catch (error) {
      answer(messageOfFailure(error));
    }
  };
}
