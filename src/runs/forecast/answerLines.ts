import { messageOfFailure } from "../problemMessages";
import type { LinesAnswer, LinesRequest } from "./lineMessages";
import { lineOutcome } from "./lineOutcome";

/** Forecasts in a worker the lines that a request holds. */
export function answerLines({ lines }: LinesRequest): LinesAnswer {
  try {
    return { kind: "outcomes", outcomes: lines.map(lineOutcome) };
  } catch (error) {
    return messageOfFailure(error);
  }
}
