import { useEffect, useRef, type ReactNode } from "react";
import { surveyWorkbook, type FoundReport } from "../../runs/surveyWorkbook";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { useNavigation } from "../shell/Navigation";
import { useReportActions } from "../useReportActions";
import type { RibbonCommand } from "./CommandDoor";

/**
 * Draws nothing and answers the ribbon: each command goes through the pane's one way to do anything, and shows the pane
 * to tell of it.
 */
export function RibbonCommands(): ReactNode {
  const { commands, host } = useServices();
  const { runAction, say } = useActions();
  const { goTo } = useNavigation();
  const reports = useReportActions();

  const rerun = async (): Promise<void> => {
    let found: FoundReport | null = null;
    const looked = await runAction("Looking for the report", async ({ services }) => {
      const { navigator, undo, workbook } = services;
      const active = (await navigator.selection())?.sheet;
      const last = (await undo.lastRun())?.sheets;
      const { reports: all } = await surveyWorkbook(workbook);
      found =
        all.find(({ sheets }) => active !== undefined && sheets.includes(active)) ??
        all.find(({ sheet }) => last?.includes(sheet)) ??
        all.at(-1) ??
        null;
    });
    if (!looked) return;
    if (found) await reports.rerun(found);
    else {
      say({
        intent: "info",
        title: "This workbook holds no report to run again.",
        next: "Choose Variance to write one.",
      });
    }
  };

  const help = async (): Promise<void> => {
    if (await host.openWindow(host.helpUrl)) return;
    await host.showPane();
    say({ intent: "info", title: "Help opens in a window of its own.", link: host.helpUrl });
  };

  const answer = async (command: RibbonCommand): Promise<void> => {
    if (command === "help") return help();
    await host.showPane();
    if (command === "variance") goTo({ name: "variance" });
    else if (command === "rerun") await rerun();
    else await reports.undo();
  };

  const latest = useRef(answer);
  useEffect(() => {
    latest.current = answer;
  });
  useEffect(() => {
    commands?.answerBy((command) => latest.current(command));
  }, [commands]);
  return null;
}
