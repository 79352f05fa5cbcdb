import { messageOfFailure } from "../problemMessages";
import { RowsAhead } from "../worker/gridMessages";
import { progressAnswers } from "../worker/progressAnswers";
import { answersOfSheets } from "../worker/sheetMessages";
import { computeAttribution, type AttributionComputation } from "./attributionComputation";
import type { AttributionAnswer, AttributionRequest } from "./attributionMessages";

/**
 * Does in a worker what a page asks for; the report computed last is kept, for its sheets are asked for later.
 * @param answer Sends a message to the page.
 * @returns What takes the page's messages.
 */
export function answerAttribution(
  answer: (message: AttributionAnswer) => void,
): (request: AttributionRequest) => void {
  const ahead = new RowsAhead();
  let kept: AttributionComputation | null = null;
  return (request) => {
    try {
      if (request.kind === "rows") ahead.take(request);
      else if (request.kind === "attribution") {
        kept = computeAttribution(ahead.into(request.task), progressAnswers(answer));
        answer({ kind: "summary", summary: kept.summary });
      } else for (const part of answersOfSheets(kept!.sheets)) answer(part);
    } catch (error) {
      answer(messageOfFailure(error));
    }
  };
}
