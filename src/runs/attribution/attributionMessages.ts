import { rowRequests, withoutRows, type RowsRequest } from "../worker/gridMessages";
import type { SheetsAnswer, SheetsRequest } from "../worker/sheetMessages";
import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import type { AttributionSummary } from "./AttributionResult";
import type { AttributionTask } from "./AttributionTask";

/** What a page asks of a worker that attributes. */
export type AttributionRequest =
  | RowsRequest
  /** Its tables hold no cells: they were sent before. */
  | { readonly kind: "attribution"; readonly task: AttributionTask }
  | SheetsRequest;

export type AttributionAnswer =
  { readonly kind: "summary"; readonly summary: AttributionSummary } | SheetsAnswer | CommonAnswer;

/** The way to a worker that attributes. */
export type AttributionChannel = WorkerChannel<AttributionRequest, AttributionAnswer>;

/** What asks for a report: its rows in slices, then the task. */
export function* attributionRequests(task: AttributionTask): Generator<AttributionRequest> {
  yield* rowRequests(task);
  yield { kind: "attribution", task: withoutRows(task) };
}
