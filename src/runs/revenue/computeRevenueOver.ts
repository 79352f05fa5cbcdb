import type { LaidOutSheet } from "../../reports/frame/LaidOutSheet";
import type { SheetCell } from "../../reports/SheetModel";
import { copiedSheetRows } from "../copiedCells";
import { WorkerTalk } from "../WorkerTalk";
import { packRequests, summaryOfMessage, type RevenueAnswer, type RevenueChannel } from "./revenueMessages";
import type { ComputeRevenue } from "./RevenueResult";

/** Computes each pack in a worker of its own, which keeps it until it is released: to cancel is to end the worker. */
export function computeRevenueOver(open: () => RevenueChannel): ComputeRevenue {
  return async (task, control) => {
    const channel = open();
    const talk = new WorkerTalk(channel);
    const summary = await talk
      .ask(packRequests(task), control, (answer) =>
        answer.kind === "summary" ? summaryOfMessage(answer.summary) : null,
      )
      .catch((problem: unknown) => {
        channel.end();
        throw problem;
      });
    return {
      summary,
      sheets: (asked = {}) => talk.ask([{ kind: "sheets" }], asked, takeSheets()),
      explain: (contract) =>
        talk.ask([{ kind: "explain", contract }], {}, (answer) =>
          answer.kind === "explanation" ? answer.explanation : null,
        ),
      release: () => channel.end(),
    };
  };
}

/** Puts sheets together from their rows. */
function takeSheets(): (answer: RevenueAnswer) => readonly LaidOutSheet[] | null {
  const sheets: LaidOutSheet[] = [];
  let rows: (readonly (SheetCell | undefined)[])[] = [];
  return (answer) => {
    if (answer.kind === "sheet") {
      rows = [];
      sheets.push({ ...answer.sheet, model: { ...answer.sheet.model, rows } });
    } else if (answer.kind === "sheetRows") {
      for (const row of copiedSheetRows(answer.rows)) rows.push(row);
    }
    return answer.kind === "end" ? sheets : null;
  };
}
