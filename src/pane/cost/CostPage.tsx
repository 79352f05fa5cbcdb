import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import { costFlows, type CostPreview } from "../../runs/cost/costReport";
import type { CostRunOptions } from "../../runs/cost/CostRunOptions";
import type { CostReport } from "../../runs/cost/CostTask";
import { reportPlaces } from "../../runs/cost/reportPlaces";
import type { Workbook } from "../../workbook/Workbook";
import { useActions } from "../shell/Actions";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { TablesField } from "../TablesField";
import { usePreviewedReport } from "../usePreviewedReport";
import { useWorkbookReading } from "../useWorkbookReading";
import { withOption } from "../withOption";
import { WrittenSection } from "../WrittenSection";
import { CostChoices } from "./CostChoices";
import { costContext } from "./costContext";
import { CostPreviewSection } from "./CostPreviewSection";
import { costWords } from "./costWords";
import { ReportField } from "./ReportField";

/**
 * From payments, budgets or initiatives to a written report: choose, look, write.
 * @param report As the tables of the workbook tell when omitted.
 * @param request Choices of a report that was written, to begin with.
 */
export function CostPage({
  report: asked,
  request = {},
}: {
  readonly report?: CostReport;
  readonly request?: CostRunOptions;
}): ReactNode {
  const styles = useLayoutStyles();
  const { activity } = useActions();
  const [chosen, setChosen] = useState(asked ?? null);
  const [options, setOptions] = useState(request);
  const previewed = usePreviewedReport(releasePreview);
  const { shown, written, clear } = previewed;
  const { tables } = options;
  const found = useWorkbookReading(
    useCallback((workbook: Workbook) => reportPlaces(workbook, chosen, tables), [chosen, tables]),
  );

  if (!found) return <Loading label="Looking at the workbook" />;

  const report = chosen ?? found.report;

  const change = (next: CostRunOptions): void => {
    setOptions(next);
    clear();
  };

  const changeReport = (next: CostReport): void => {
    setChosen(next);
    clear();
  };

  const preview = (): Promise<void> =>
    previewed.preview(`Previewing ${costWords[report].label.toLowerCase()}`, async (control) =>
      costFlows[report].preview(await costContext(control), options),
    );

  const write = (made: CostPreview): Promise<void> =>
    previewed.write("Writing the report", async (control) =>
      costFlows[made.task.report].writeAsPreviewed(await costContext(control), options, made),
    );

  const busy = activity !== null;
  return (
    <>
      <section className={styles.section} aria-labelledby="cost">
        <h1 id="cost" className={styles.title}>
          Cost
        </h1>
        <ReportField report={report} onChange={changeReport} />
        <TablesField
          key={found.report}
          found={found}
          chosen={tables}
          onChange={(next) => change(withOption(options, "tables", next))}
        />
        {found.missing && (
          <p className={styles.paragraph}>
            {`There is no table of ${found.missing.name.toLowerCase()} (${found.missing.headers.join(", ")}) in this workbook.`}
          </p>
        )}
        <CostChoices report={report} options={options} onChange={change} />
        <div className={styles.buttons}>
          <Button
            appearance={shown ? "secondary" : "primary"}
            disabledFocusable={busy}
            onClick={() => void preview()}
          >
            Preview
          </Button>
        </div>
      </section>
      {shown && (
        <CostPreviewSection
          key={shown.result.summary.inputHash}
          summary={shown.result.summary}
          isOrderChosen={options.dayOrder !== undefined}
          busy={busy}
          onWrite={() => void write(shown)}
        />
      )}
      {written && <WrittenSection sheets={written} onUndone={clear} />}
    </>
  );
}

function releasePreview({ result }: CostPreview): void {
  result.release();
}
