import { useCallback, useEffect, useState } from "react";
import type { SeriesPlace } from "../../runs/forecast/seriesPlaces";
import { surveyWorkbook, type WorkbookSurvey } from "../../runs/surveyWorkbook";
import type { UndoableRun } from "../../workbook/Undoable";
import { inOneRun } from "../inOneRun";
import { useServices } from "../PaneServices";
import { useActions } from "../shell/Actions";
import { messageOfError } from "../shell/PaneMessage";
import { useWorkbookChanges } from "../shell/useWorkbookChanges";
import type { WorkFound } from "./worksFound";

/** What the workbook holds. It is read again whenever it may have changed, and on request, for events may get lost. */
export function useSurvey(): {
  readonly survey: WorkbookSurvey | null;
  /** Each with some table. */
  readonly works: readonly WorkFound[];
  /** Tables of periods and figures that serve nothing else; null while they are looked for. */
  readonly series: readonly SeriesPlace[] | null;
  readonly lastRun: UndoableRun | null;
  readonly refresh: () => void;
} {
  const services = useServices();
  const { say, activity, ended } = useActions();
  const [survey, setSurvey] = useState<WorkbookSurvey | null>(null);
  const [found, setFound] = useState<readonly WorkFound[]>([]);
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
        const loading = import(/* webpackChunkName: "cost-home" */ "./worksFound");
        const loadingSeries = import(
          /* webpackChunkName: "forecast-places" */ "../../runs/forecast/seriesPlaces"
        );
        await inOneRun(services, async ({ workbook, undo }) => {
          const surveyed = await surveyWorkbook(workbook);
          const last = await undo.lastRun();
          if (stale) return;
          setSurvey(surveyed);
          setLastRun(last);
          const { worksFound } = await loading;
          const there = await worksFound(workbook);
          if (stale) return;
          setFound(there);
          const { seriesGlances } = await loadingSeries;
          const taken = new Set([
            ...surveyed.sources.map(({ choice }) => choice.table ?? choice.sheet),
            ...there.flatMap(({ places }) => places.flatMap(({ taken: place }) => place?.name ?? [])),
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
  return { survey, works: found, series, lastRun, refresh };
}
