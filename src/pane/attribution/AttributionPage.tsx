import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import type { AttributionSummary } from "../../runs/attribution/AttributionResult";
import type { AttributionRunOptions } from "../../runs/attribution/AttributionRunOptions";
import { attributionFlows, type AttributionPreview } from "../../runs/attribution/attributionReport";
import { campaignTables } from "../../runs/attribution/attributionWantedTables";
import { tablePlaces } from "../../runs/tablePlaces";
import type { Workbook } from "../../workbook/Workbook";
import { useActions } from "../shell/Actions";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { TablesField } from "../TablesField";
import { usePreviewedReport } from "../usePreviewedReport";
import { useWorkbookReading } from "../useWorkbookReading";
import { WrittenSection } from "../WrittenSection";
import { AttributionChoices } from "./AttributionChoices";
import { attributionContext } from "./attributionContext";
import { AttributionPreviewSection } from "./AttributionPreviewSection";
import { CheckedTouches } from "./CheckedTouches";
import { withOption } from "../withOption";

/**
 * From a touch log or a table of paths to written reports of attribution and of campaigns: choose, check, look, write.
 * @param request Choices of a report that was written, to begin with.
 */
export function AttributionPage({ request = {} }: { readonly request?: AttributionRunOptions }): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, activity } = useActions();
  const [options, setOptions] = useState(request);
  const [checked, setChecked] = useState<AttributionSummary | null>(null);
  const report = usePreviewedReport(releasePreview);
  const { shown, written, clear } = report;
  const { tables } = options;
  const found = useWorkbookReading(
    useCallback((workbook: Workbook) => tablePlaces(workbook, campaignTables, tables), [tables]),
  );

  /** What was found out about the choices before is no longer shown. */
  const forget = useCallback(() => {
    setChecked(null);
    clear();
  }, [clear]);

  const change = useCallback(
    (next: AttributionRunOptions) => {
      setOptions(next);
      forget();
    },
    [forget],
  );

  if (!found) return <Loading label="Looking at the workbook" />;

  const takenOf = (kind: keyof typeof campaignTables) =>
    found.places.find((place) => place.kind === kind)?.taken ?? null;
  const log = takenOf("touches");
  const paths = takenOf("paths");
  const hasCampaigns = takenOf("campaigns") !== null || takenOf("spend") !== null;

  const check = async (): Promise<void> => {
    await runAction("Checking the log", async (control) => {
      const asked = { ...options, leaveOutBad: true };
      const { result } = await attributionFlows.check.preview(await attributionContext(control), asked);
      result.release();
      forget();
      setChecked(result.summary);
    });
  };

  const preview = async (kind: "attribution" | "campaigns"): Promise<void> => {
    setChecked(null);
    await report.preview("Previewing", async (control) =>
      attributionFlows[kind].preview(await attributionContext(control), options),
    );
  };

  const write = (previewed: AttributionPreview): Promise<void> =>
    report.write("Writing the report", async (control) => {
      const { writeAsPreviewed } = attributionFlows[previewed.task.report];
      return writeAsPreviewed(await attributionContext(control), options, previewed);
    });

  const busy = activity !== null;
  return (
    <>
      <section className={styles.section} aria-labelledby="attribution">
        <h1 id="attribution" className={styles.title}>
          Attribution
        </h1>
        <TablesField
          found={found}
          chosen={tables}
          onChange={(chosen) => change(withOption(options, "tables", chosen))}
        />
        {!log && !paths && (
          <p className={styles.paragraph}>
            There is no touch log (journey, time, channel, value) and no table of paths (path, conversions) in
            this workbook.
          </p>
        )}
        <AttributionChoices
          options={options}
          headers={log?.headers ?? null}
          hasCampaigns={hasCampaigns}
          onChange={change}
        />
        <div className={styles.buttons}>
          <Button disabledFocusable={busy} onClick={() => void check()}>
            {log || !paths ? "Check the log" : "Check the paths"}
          </Button>
          <Button
            appearance={shown ? "secondary" : "primary"}
            disabledFocusable={busy}
            onClick={() => void preview("attribution")}
          >
            Preview
          </Button>
          {hasCampaigns && (
            <Button disabledFocusable={busy} onClick={() => void preview("campaigns")}>
              Preview campaigns
            </Button>
          )}
        </div>
      </section>
      {checked && <CheckedTouches summary={checked} />}
      {shown && (
        <AttributionPreviewSection
          summary={shown.result.summary}
          busy={busy}
          onWrite={() => void write(shown)}
        />
      )}
      {written && <WrittenSection sheets={written} onUndone={clear} />}
    </>
  );
}

function releasePreview({ result }: AttributionPreview): void {
  result.release();
}
