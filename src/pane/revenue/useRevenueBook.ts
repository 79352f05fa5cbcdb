import { useCallback, useEffect, useState } from "react";
import type { RevenueOptions } from "../../runs/revenue/RevenueOptions";
import { revenuePlaces, type RevenuePlaces } from "../../runs/revenue/revenuePlaces";
import { closedMonths, type ClosedMonths } from "../../runs/revenue/closedMonths";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";

/** What a workbook holds of contracts. */
export interface RevenueBook {
  readonly found: RevenuePlaces;
  readonly months: ClosedMonths;
}

/** Where the tables of contracts stand, and what is closed; read again whenever the workbook or the choice may have changed. */
export function useRevenueBook(tables: RevenueOptions["tables"]): RevenueBook | null {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [book, setBook] = useState<RevenueBook | null>(null);
  const [changes, setChanges] = useState(0);
  useWorkbookChanges(useCallback(() => setChanges((before) => before + 1), []));
  const isBusy = activity !== null;
  useEffect(() => {
    // A run in progress shows half of itself; its end calls again.
    if (isBusy) return;
    let stale = false;
    inOneRun(services, async ({ workbook }) => ({
      found: await revenuePlaces(workbook, tables),
      months: await closedMonths(workbook),
    })).then(
      (read) => {
        if (!stale) setBook(read);
      },
      (error: unknown) => {
        if (!stale) say(messageOfError(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [services, say, tables, isBusy, ended, changes]);
  return book;
}
