import { runVarianceReport, type VarianceRun } from "../runs/varianceReport";
import type { FoundReport } from "../runs/surveyWorkbook";
import { pageOf } from "./pageOf";
import { runContext } from "./runContext";
import { useActions, type ActionControl } from "./shell/Actions";
import { useNavigation } from "./shell/Navigation";
import type { PaneMessage } from "./shell/PaneMessage";

/** What a finished run has to say. */
export function messageOfRun({ receipt, checks }: Pick<VarianceRun, "receipt" | "checks">): PaneMessage {
  const open = checks.filter(({ status }) => status !== "OK");
  const sheets = receipt.sheets.join(", ");
  if (open.length === 0) {
    return {
      intent: "success",
      title: `Wrote ${sheets}.`,
      next: `${receipt.compared} figures agree with the engine; all ${checks.length} checks are OK.`,
    };
  }
  return {
    intent: "warning",
    title: `Wrote ${sheets}; ${open.length} of ${checks.length} checks are not OK.`,
    next: "Look at the checks at the foot of the sheet.",
    details: open.map(({ sheet, name, status }) => `${sheet}: ${name}: ${status}`),
  };
}

/** Asks for a report as it was asked for when it was written; or says what the user has to settle on its page first. */
async function runAgain(
  control: ActionControl,
  { kind, request }: FoundReport,
): Promise<Pick<VarianceRun, "receipt" | "checks"> | PaneMessage> {
  if (kind === "variance") {
    return runVarianceReport(runContext(control), { ...request!.options, place: request!.place });
  }
  if (kind === "forecast") {
    const { rerunForecast } = await import(
      /* webpackChunkName: "forecast-page" */ "./forecast/rerunForecast"
    );
    return rerunForecast(control, request!);
  }
  if (kind === "revenue") {
    const { rerunPack } = await import(/* webpackChunkName: "revenue-page" */ "./revenue/rerunPack");
    return rerunPack(control, request!);
  }
  if (kind === "attribution" || kind === "campaigns") {
    const { rerunAttribution } = await import(
      /* webpackChunkName: "attribution-page" */ "./attribution/rerunAttribution"
    );
    return rerunAttribution(control, kind, request!);
  }
  const { rerunCost } = await import(/* webpackChunkName: "cost-page" */ "./cost/rerunCost");
  return rerunCost(control, kind, request!);
}

/** What can be done with a report that is there. */
export interface ReportActions {
  readonly rerun: (report: FoundReport) => Promise<void>;
  readonly freeze: (sheet: string) => Promise<void>;
  /** @returns Whether the workbook is as it was before the run. */
  readonly undo: () => Promise<boolean>;
}

export function useReportActions(): ReportActions {
  const { runAction, say } = useActions();
  const { goTo } = useNavigation();

  const rerun = async (report: FoundReport): Promise<void> => {
    const { sheet, request } = report;
    if (!request) {
      goTo(pageOf(report));
      say({
        intent: "info",
        title: `${sheet} does not say how it was made.`,
        next: "Choose its source here and write: it will be rewritten in place.",
      });
      return;
    }
    await runAction(`Running ${sheet} again`, async (control) => {
      const run = await runAgain(control, report);
      if ("intent" in run) {
        goTo(pageOf(report));
        say(run);
        return;
      }
      await control.services.navigator.show(sheet);
      say(messageOfRun(run));
    });
  };

  const freeze = async (sheet: string): Promise<void> => {
    await runAction(`Freezing a copy of ${sheet}`, async ({ services }) => {
      const copy = await services.copies.freezeCopy(sheet);
      await services.navigator.show(copy);
      say({
        intent: "success",
        title: `Added ${copy}.`,
        next: "It holds values only: people without the add-in or the source can open it.",
      });
    });
  };

  const undo = (): Promise<boolean> =>
    runAction("Undoing the last run", async ({ services }) => {
      const { sheets } = await services.undo.undoLastRun();
      say({ intent: "success", title: `Undid the last run: ${sheets.join(", ")} as before.` });
    });

  return { rerun, freeze, undo };
}
