import { useCallback, useEffect, useState } from "react";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { revenuePlaces, type RevenuePlaces } from "../../runs/revenue/revenuePlaces";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";

/** Where the tables of contracts stand; looked for again whenever the workbook or the choice may have changed. */
export function useRevenuePlaces(tables: RevenueOptions["tables"]): RevenuePlaces | null {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [found, setFound] = useState<RevenuePlaces | null>(null);
  const [changes, setChanges] = useState(0);
  useWorkbookChanges(useCallback(() => setChanges((before) => before + 1), []));
  const isBusy = activity !== null;
  useEffect(() => {
    // A run in progress shows half of itself; its end calls again.
    if (isBusy) return;
    let stale = false;
    inOneRun(services, ({ workbook }) => revenuePlaces(workbook, tables)).then(
      (places) => {
        if (!stale) setFound(places);
      },
      (error: unknown) => {
        if (!stale) say(messageOfError(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [services, say, tables, isBusy, ended, changes]);
  return found;
}
