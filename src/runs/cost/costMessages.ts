import { rowRequests, withoutRows, type RowsRequest } from "../worker/gridMessages";
import type { SheetsAnswer, SheetsRequest } from "../worker/sheetMessages";
import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import type { CostSummary } from "./CostResult";
import type { CostTask } from "./CostTask";

/** What a page asks of a worker that computes reports of cost. */
export type CostRequest =
  | RowsRequest
  /** Its tables hold no cells: they were sent before. */
  | { readonly kind: "task"; readonly task: CostTask }
  | SheetsRequest;

export type CostAnswer =
  { readonly kind: "summary"; readonly summary: CostSummary } | SheetsAnswer | CommonAnswer;

/** The way to a worker that computes reports of cost. */
export type CostChannel = WorkerChannel<CostRequest, CostAnswer>;

/** What asks for a report: its rows in slices, then the task. */
export function* costRequests(task: CostTask): Generator<CostRequest> {
  yield* rowRequests(task);
  yield { kind: "task", task: withoutRows(task) };
}
