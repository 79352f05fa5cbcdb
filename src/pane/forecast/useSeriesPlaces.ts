import { useCallback, useEffect, useState } from "react";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import { seriesPlaces, type SeriesPlaces } from "../../runs/forecast/seriesPlaces";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";

/** Choices that say what is read. */
export type Reading = Pick<
  ForecastOptions,
  "tables" | "where" | "period" | "by" | "value" | "duplicates" | "fiscalYearStart"
>;

/** Where history and plan stand; read again whenever the workbook or the choice may have changed. */
export function useSeriesPlaces(reading: Reading): SeriesPlaces | null {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [places, setPlaces] = useState<SeriesPlaces | null>(null);
  const [changes, setChanges] = useState(0);
  useWorkbookChanges(useCallback(() => setChanges((before) => before + 1), []));
  const isBusy = activity !== null;
  const asked = JSON.stringify(reading);
  useEffect(() => {
    // A run in progress shows half of itself; its end calls again.
    if (isBusy) return;
    let stale = false;
    inOneRun(services, ({ workbook }) => seriesPlaces(workbook, JSON.parse(asked) as Reading)).then(
      (read) => {
        if (!stale) setPlaces(read);
      },
      (error: unknown) => {
        if (!stale) say(messageOfError(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [services, say, asked, isBusy, ended, changes]);
  return places;
}
