import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import { WorkerTalk, type CommonAnswer, type WorkControl, type WorkerChannel } from "../WorkerTalk";
import { takeSheets, type SheetsAnswer, type SheetsRequest } from "./sheetMessages";

/** A report that a worker keeps. */
export interface ReportInWorker<Summary, Request, Answer extends { readonly kind: string }> {
  readonly summary: Summary;
  /** As they are to be written. */
  readonly sheets: (control?: WorkControl) => Promise<readonly LaidOutSheet[]>;
  /** Ends the worker. */
  readonly release: () => void;
  /** For what else it may be asked. */
  readonly talk: WorkerTalk<Request, Answer>;
}

/**
 * Has a report computed by a worker of its own, which keeps it until it is released: to cancel is to end the worker.
 * @param take Gives the summary once it is there, else null.
 */
export async function reportInWorker<
  Summary,
  Request extends { readonly kind: string },
  Answer extends { readonly kind: string },
>(
  channel: WorkerChannel<Request | SheetsRequest, Answer | SheetsAnswer | CommonAnswer>,
  requests: Iterable<Request>,
  control: WorkControl,
  take: (answer: Answer | SheetsAnswer) => Summary | null,
): Promise<ReportInWorker<Summary, Request | SheetsRequest, Answer | SheetsAnswer>> {
  const talk = new WorkerTalk<Request | SheetsRequest, Answer | SheetsAnswer>(channel);
  try {
    return {
      summary: await talk.ask(requests, control, take),
      sheets: (asked = {}) => talk.ask([{ kind: "sheets" }], asked, takeSheets()),
      release: () => channel.end(),
      talk,
    };
  } catch (problem) {
    channel.end();
    throw problem;
  }
}
