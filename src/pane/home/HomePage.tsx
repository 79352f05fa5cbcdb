import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { useReportActions } from "../useReportActions";
import { FirstRun } from "./FirstRun";
import { HealthCheck } from "./HealthCheck";
import { ReportList } from "./ReportList";
import { SourceList } from "./SourceList";
import { UndoLastRun } from "./UndoLastRun";
import { useSurvey } from "./useSurvey";

/** What was found in this workbook, and what can be done with it. */
export function HomePage(): ReactNode {
  const styles = useLayoutStyles();
  const { survey, lastRun, refresh } = useSurvey();
  const actions = useReportActions(refresh);
  if (!survey) return <Loading label="Looking at the workbook" />;
  const isNew = survey.sources.length === 0 && survey.reports.length === 0;
  return (
    <>
      {isNew && <FirstRun refresh={refresh} />}
      {survey.sources.length > 0 && <SourceList sources={survey.sources} />}
      {survey.reports.length > 0 && <ReportList reports={survey.reports} actions={actions} />}
      {lastRun && <UndoLastRun run={lastRun} undo={actions.undo} />}
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
