import { useCallback, useEffect, useState } from "react";
import { surveyWorkbook, type WorkbookSurvey } from "../../runs/surveyWorkbook";
import type { UndoableRun } from "../../workbook/Undoable";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";

/** What the workbook holds, read again on request: events of Excel may get lost. */
export function useSurvey(): {
  readonly survey: WorkbookSurvey | null;
  readonly lastRun: UndoableRun | null;
  readonly refresh: () => void;
} {
  const { workbook, undo } = useServices();
  const { say } = useActions();
  const [survey, setSurvey] = useState<WorkbookSurvey | null>(null);
  const [lastRun, setLastRun] = useState<UndoableRun | null>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    let stale = false;
    const read = async (): Promise<void> => {
      try {
        const [found, last] = [await surveyWorkbook(workbook), await undo.lastRun()];
        if (stale) return;
        setSurvey(found);
        setLastRun(last);
      } catch (error) {
        if (!stale) say(messageOfError(error));
      }
    };
    void read();
    return () => {
      stale = true;
    };
  }, [workbook, undo, say, count]);
  return { survey, lastRun, refresh: useCallback(() => setCount((before) => before + 1), []) };
}
