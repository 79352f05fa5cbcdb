import { useCallback, useEffect, useState } from "react";
import type { Workbook } from "../workbook/Workbook";
import { inOneRun } from "./inOneRun";
import { useServices } from "./PaneServices";
import { useActions } from "./shell/Actions";
import { messageOfError } from "./shell/PaneMessage";
import { useWorkbookChanges } from "./shell/useWorkbookChanges";

/**
 * What a page reads out of the workbook, null until it has been read.
 * @param read Called again whenever the workbook may have changed, and when it is another function.
 */
export function useWorkbookReading<Found>(read: (workbook: Workbook) => Promise<Found>): Found | null {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [found, setFound] = useState<Found | null>(null);
  const [changes, setChanges] = useState(0);
  useWorkbookChanges(useCallback(() => setChanges((before) => before + 1), []));
  const isBusy = activity !== null;
  useEffect(() => {
    // A run in progress shows half of itself; its end calls again.
    if (isBusy) return;
    let stale = false;
    inOneRun(services, ({ workbook }) => read(workbook)).then(
      (now) => {
        if (!stale) setFound(() => now);
      },
      (error: unknown) => {
        if (!stale) say(messageOfError(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [services, say, read, isBusy, ended, changes]);
  return found;
}
