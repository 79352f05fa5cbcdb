import type { CommonAnswer, WorkerChannel } from "../WorkerTalk";
import { rowRequests, withoutRows, type GridTask, type RowsRequest } from "./gridMessages";
import type { SheetsAnswer, SheetsRequest } from "./sheetMessages";

/** What a page asks of a worker that computes reports. */
export type ReportRequest<Task> =
  | RowsRequest
  /** Its tables hold no cells: they were sent before. */
  | { readonly kind: "task"; readonly task: Task }
  | SheetsRequest;

export type ReportAnswer<Summary> =
  { readonly kind: "summary"; readonly summary: Summary } | SheetsAnswer | CommonAnswer;

/** The way to a worker that computes reports. */
export type ReportChannel<Task, Summary> = WorkerChannel<ReportRequest<Task>, ReportAnswer<Summary>>;

/** What asks for a report: its rows in slices, then the task. */
export function* reportRequests<Task extends GridTask>(task: Task): Generator<ReportRequest<Task>> {
  yield* rowRequests(task);
  yield { kind: "task", task: withoutRows(task) };
}
