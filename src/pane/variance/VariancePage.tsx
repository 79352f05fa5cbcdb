import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import type { PlaceChoice } from "../../runs/ledgerPlaces";
import { meaningOf } from "../../runs/labelMeanings";
import { forgetPreset, keepPreset } from "../../runs/presets";
import type { FoundSource } from "../../runs/surveyWorkbook";
import { unknownLabels, type UnknownLabel } from "../../runs/unknownLabels";
import type { VarianceOptions } from "../../runs/varianceOptions";
import { previewVarianceReport, writeAsPreviewed, type VariancePreview } from "../../runs/varianceReport";
import type { VarianceRequest } from "../../runs/varianceRequest";
import { varianceSummary, type CurrencySummary } from "../../runs/varianceSummary";
import { runContext } from "../runContext";
import { useActions } from "../shell/Actions";
import { useNavigation } from "../shell/Navigation";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { usePreviewedReport } from "../usePreviewedReport";
import { ColumnsField } from "./ColumnsField";
import { LabelsField } from "./LabelsField";
import { MoreChoices } from "./MoreChoices";
import { PeriodField } from "./PeriodField";
import { PreviewSection } from "./PreviewSection";
import { SourceField } from "./SourceField";
import { sourceName } from "../sourceName";
import { useSource } from "./useSource";
import { WrittenSection } from "../WrittenSection";

interface Shown {
  readonly preview: VariancePreview;
  readonly summaries: readonly CurrencySummary[];
}

/**
 * From a source to a written variance report: choose, look, write.
 * @param source Chosen beforehand; with `request`, a report's choices are filled in as it was written.
 */
export function VariancePage({
  source: wanted,
  request,
}: {
  readonly source?: PlaceChoice;
  readonly request?: VarianceRequest;
}): ReactNode {
  const styles = useLayoutStyles();
  const { runAction, activity } = useActions();
  const { goTo } = useNavigation();
  const [options, setOptions] = useState<VarianceOptions>({});
  const [hasPreset, setHasPreset] = useState(false);
  const report = usePreviewedReport<Shown>();
  const { shown, written, clear } = report;
  const [unknown, setUnknown] = useState<readonly UnknownLabel[]>([]);

  const change = useCallback(
    (next: VarianceOptions) => {
      setOptions(next);
      clear();
    },
    [clear],
  );
  const onChosen = useCallback(
    ({ choice }: FoundSource, preset: VarianceOptions | null) => {
      const asked = request && sourceName(request.place) === sourceName(choice) ? request.options : null;
      change(asked ?? preset ?? {});
      setHasPreset(asked === null && preset !== null);
      setUnknown([]);
    },
    [change, request],
  );
  const { sources, source, choose, chooseSelection } = useSource(request?.place ?? wanted, onChosen);
  if (!sources) return <Loading label="Looking at the workbook" />;

  const asked = (chosen: FoundSource): VarianceOptions => ({ ...options, place: chosen.choice });

  const preview = (chosen: FoundSource): Promise<void> =>
    report.preview("Previewing", async (control) => {
      try {
        const found = await previewVarianceReport(runContext(control), asked(chosen));
        const summaries = await varianceSummary(control.services.workbook, found.computation);
        // Those that were mended in the sheet are known now.
        setUnknown((before) => before.filter((label) => meaningOf(label, options) !== ""));
        return { preview: found, summaries };
      } catch (error) {
        setUnknown(unknownLabels(error));
        throw error;
      }
    });

  const write = (chosen: FoundSource, { preview: previewed }: Shown): Promise<void> =>
    report.write("Writing the report", async (control) => {
      const run = await writeAsPreviewed(runContext(control), asked(chosen), previewed);
      await keepPreset(control.services.settings, chosen, options);
      return run;
    });

  const forget = async (chosen: FoundSource): Promise<void> => {
    await runAction("Forgetting the choices", ({ services }) => forgetPreset(services.settings, chosen));
    change({});
    setHasPreset(false);
  };

  return (
    <>
      <section className={styles.section} aria-labelledby="variance">
        <h1 id="variance" className={styles.title}>
          Variance report
        </h1>
        <SourceField
          sources={sources}
          source={source}
          onChoose={choose}
          onSelection={chooseSelection}
          onHome={() => goTo({ name: "home" })}
        />
        {source && (
          <>
            {hasPreset && (
              <p className={styles.quiet}>
                Your last choices for these headers are filled in.{" "}
                <Button size="small" appearance="transparent" onClick={() => void forget(source)}>
                  Start afresh
                </Button>
              </p>
            )}
            <ColumnsField source={source} options={options} onChange={change} />
            <PeriodField options={options} onChange={change} />
            <MoreChoices options={options} onChange={change} />
            <LabelsField unknown={unknown} options={options} onChange={change} />
            <div className={styles.buttons}>
              <Button
                appearance={shown ? "secondary" : "primary"}
                disabledFocusable={activity !== null}
                onClick={() => void preview(source)}
              >
                Preview
              </Button>
            </div>
          </>
        )}
      </section>
      {source && shown && (
        <PreviewSection
          preview={shown.preview}
          summaries={shown.summaries}
          busy={activity !== null}
          onWrite={() => void write(source, shown)}
        />
      )}
      {written && <WrittenSection sheets={written} onUndone={clear} />}
    </>
  );
}
