import { useCallback, useEffect, useState } from "react";
import type { SeriesPlace } from "../../runs/forecast/seriesPlaces";
import { surveyWorkbook, type WorkbookSurvey } from "../../runs/surveyWorkbook";
import type { WantedPlace } from "../../runs/tablePlaces";
import type { UndoableRun } from "../../workbook/Undoable";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";

/** What the workbook holds. It is read again whenever it may have changed, and on request, for events may get lost. */
export function useSurvey(): {
  readonly survey: WorkbookSurvey | null;
  /** Tables of contracts; none where those that a pack needs are not there, null while they are looked for. */
  readonly contracts: readonly WantedPlace[] | null;
  /** A touch log or paths, with the tables of campaigns; none without them, null while they are looked for. */
  readonly journeys: readonly WantedPlace[] | null;
  /** Tables of periods and figures that serve nothing else; null while they are looked for. */
  readonly series: readonly SeriesPlace[] | null;
  readonly lastRun: UndoableRun | null;
  readonly refresh: () => void;
} {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [survey, setSurvey] = useState<WorkbookSurvey | null>(null);
  const [contracts, setContracts] = useState<readonly WantedPlace[] | null>(null);
  const [journeys, setJourneys] = useState<readonly WantedPlace[] | null>(null);
  const [series, setSeries] = useState<readonly SeriesPlace[] | null>(null);
  const [lastRun, setLastRun] = useState<UndoableRun | null>(null);
  const [count, setCount] = useState(0);
  const refresh = useCallback(() => setCount((before) => before + 1), []);
  useWorkbookChanges(refresh);
  const isBusy = activity !== null;
  useEffect(() => {
    // A run in progress shows half of itself; its end calls again.
    if (isBusy) return;
    let stale = false;
    const read = async (): Promise<void> => {
      try {
        const loading = import(/* webpackChunkName: "revenue-places" */ "../../runs/revenue/contractPlaces");
        const loadingJourneys = import(
          /* webpackChunkName: "attribution-places" */ "../../runs/attribution/journeyPlaces"
        );
        const loadingSeries = import(
          /* webpackChunkName: "forecast-places" */ "../../runs/forecast/seriesPlaces"
        );
        await inOneRun(services, async ({ workbook, undo }) => {
          const found = await surveyWorkbook(workbook);
          const last = await undo.lastRun();
          if (stale) return;
          setSurvey(found);
          setLastRun(last);
          const { contractPlaces } = await loading;
          const places = await contractPlaces(workbook);
          if (!stale) setContracts(places);
          const { journeyPlaces } = await loadingJourneys;
          const ofJourneys = await journeyPlaces(workbook);
          if (!stale) setJourneys(ofJourneys);
          const { seriesGlances } = await loadingSeries;
          const taken = new Set([
            ...found.sources.map(({ choice }) => choice.table ?? choice.sheet),
            ...[...places, ...ofJourneys].flatMap((place) => place.taken?.name ?? []),
          ]);
          const glances = await seriesGlances(workbook);
          if (!stale) setSeries(glances.filter(({ name }) => !taken.has(name)));
        });
      } catch (error) {
        if (!stale) say(messageOfError(error));
      }
    };
    void read();
    return () => {
      stale = true;
    };
  }, [services, say, isBusy, ended, count]);
  return { survey, contracts, journeys, series, lastRun, refresh };
}
