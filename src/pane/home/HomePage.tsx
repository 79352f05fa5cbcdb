import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Loading } from "../shell/Loading";
import { useNavigation } from "../shell/Navigation";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { useReportActions } from "../useReportActions";
import { FirstRun } from "./FirstRun";
import { HealthCheck } from "./HealthCheck";
import { InterruptedRun } from "./InterruptedRun";
import { LastRun } from "./LastRun";
import { ReportList } from "./ReportList";
import { SeriesFound } from "./SeriesFound";
import { SourceList } from "./SourceList";
import { TablesFound } from "./TablesFound";
import { useSurvey } from "./useSurvey";

/** What was found in this workbook, and what can be done with it. */
export function HomePage(): ReactNode {
  const styles = useLayoutStyles();
  const { survey, works, series, lastRun, refresh } = useSurvey();
  const actions = useReportActions();
  const { goTo } = useNavigation();
  if (!survey) return <Loading label="Looking at the workbook" />;
  const isNew =
    series !== null && [survey.sources, survey.reports, works, series].every(({ length }) => length === 0);
  return (
    <>
      {lastRun?.finished === false && <InterruptedRun run={lastRun} undo={actions.undo} />}
      {isNew && <FirstRun />}
      {survey.sources.length > 0 && <SourceList sources={survey.sources} />}
      {works.map(({ heading, action, page, places }) => (
        <TablesFound
          key={heading}
          heading={heading}
          places={places}
          action={action}
          onOpen={() => goTo(page)}
        />
      ))}
      {series && series.length > 0 && <SeriesFound places={series} />}
      {survey.reports.length > 0 && <ReportList reports={survey.reports} actions={actions} />}
      {lastRun?.finished && <LastRun run={lastRun} undo={actions.undo} />}
      <HealthCheck />
      <div className={styles.section}>
        <div className={styles.buttons}>
          <Button size="small" onClick={refresh}>
            Look again
          </Button>
        </div>
        <p className={styles.quiet}>Everything is worked out on this computer; nothing is sent anywhere.</p>
      </div>
    </>
  );
}
