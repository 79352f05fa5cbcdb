import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FoundReport } from "../../runs/surveyWorkbook";
import { pageOf } from "../pageOf";
import { useNavigation } from "../shell/Navigation";
import { SheetLink } from "../shell/PlaceLink";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import type { ReportActions } from "../useReportActions";
import { StatusBadge } from "./StatusBadge";

/** Sheets that we wrote, with what their checks say now. */
export function ReportList({
  reports,
  actions,
}: {
  readonly reports: readonly FoundReport[];
  readonly actions: ReportActions;
}): ReactNode {
  const styles = useLayoutStyles();
  const { goTo } = useNavigation();
  return (
    <section className={styles.section} aria-labelledby="reports">
      <h2 id="reports" className={styles.heading}>
        Reports
      </h2>
      <ul className={styles.list}>
        {reports.map((report) => (
          <li key={report.sheet} className={styles.card}>
            <div className={styles.row}>
              <span className={styles.name}>
                <SheetLink sheet={report.sheet} />
              </span>
              <StatusBadge status={report.status} />
            </div>
            <p className={styles.quiet}>{checksLine(report)}</p>
            <div className={styles.buttons}>
              <Button
                size="small"
                appearance={report.status === "ok" ? "secondary" : "primary"}
                aria-label={`Re-run ${report.sheet}`}
                onClick={() => void actions.rerun(report)}
              >
                Re-run
              </Button>
              {report.request && (
                <Button
                  size="small"
                  aria-label={`Change the choices of ${report.sheet}`}
                  onClick={() => goTo(pageOf(report))}
                >
                  Change
                </Button>
              )}
              <Button
                size="small"
                aria-label={`Freeze a copy of ${report.sheet}`}
                onClick={() => void actions.freeze(report.sheet)}
              >
                Freeze a copy
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function checksLine(report: FoundReport): string {
  const { checks } = report;
  const open = checks.filter(({ status }) => status !== "OK");
  const period = periodOf(report);
  return [
    ...(period === undefined ? [] : [`Period ${period}`]),
    open.length === 0
      ? `all ${checks.length} checks OK`
      : `${open.length} of ${checks.length} checks open, first: ${open[0]!.name}`,
  ].join(" · ");
}

/** Undefined where none was asked for, or a report has none. */
function periodOf(report: FoundReport): string | undefined {
  if (report.kind === "variance") return report.request?.options.period;
  if (report.kind === "forecast") return report.request?.asOf;
  if (report.kind === "attribution" || report.kind === "campaigns") return undefined;
  return report.request?.period;
}
