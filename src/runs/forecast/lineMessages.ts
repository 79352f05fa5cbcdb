import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import type { LineOutcome, LineTask } from "./ComputeLines";

/** What a worker that forecasts lines is asked. */
export interface LinesRequest {
  readonly kind: "lines";
  readonly lines: readonly LineTask[];
}

export type LinesAnswer =
  { readonly kind: "outcomes"; readonly outcomes: readonly LineOutcome[] } | CommonAnswer;

/** The way to a worker that forecasts lines. */
export type LinesChannel = WorkerChannel<LinesRequest, LinesAnswer>;
