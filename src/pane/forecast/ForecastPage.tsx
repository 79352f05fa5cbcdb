import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import type { ForecastOptions } from "../../runs/forecast/ForecastOptions";
import {
  previewForecastReport,
  writeForecastAsPreviewed,
  type ForecastPreview,
} from "../../runs/forecast/forecastReport";
import { useActions } from "../shell/Actions";
import { Loading } from "../shell/Loading";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { usePreviewedReport } from "../usePreviewedReport";
import { WrittenSection } from "../WrittenSection";
import { ForecastChoices } from "./ForecastChoices";
import { forecastContext } from "./forecastContext";
import { ForecastPreviewSection } from "./ForecastPreviewSection";
import { LinesField } from "./LinesField";
import { SeriesFields } from "./SeriesFields";
import { useSeriesPlaces } from "./useSeriesPlaces";

/**
 * From a table of series to a written forecast report: choose, look, write.
 * @param request Choices of a report that was written, to begin with.
 */
export function ForecastPage({ request = {} }: { readonly request?: ForecastOptions }): ReactNode {
  const styles = useLayoutStyles();
  const { activity } = useActions();
  const [options, setOptions] = useState(request);
  const report = usePreviewedReport<ForecastPreview>();
  const { shown, written, clear } = report;
  const { tables, where, period, by, value, duplicates, fiscalYearStart } = options;
  const found = useSeriesPlaces({
    ...(tables ? { tables } : {}),
    ...(where ? { where } : {}),
    ...(period === undefined ? {} : { period }),
    ...(by ? { by } : {}),
    ...(value === undefined ? {} : { value }),
    ...(duplicates ? { duplicates } : {}),
    ...(fiscalYearStart === undefined ? {} : { fiscalYearStart }),
  });

  const change = useCallback(
    (next: ForecastOptions) => {
      setOptions(next);
      clear();
    },
    [clear],
  );

  if (!found) return <Loading label="Looking at the workbook" />;

  const preview = (): Promise<void> =>
    report.preview("Forecasting", async (control) =>
      previewForecastReport(await forecastContext(control), options),
    );

  const write = (previewed: ForecastPreview): Promise<void> =>
    report.write("Writing the report", async (control) =>
      writeForecastAsPreviewed(await forecastContext(control), options, previewed),
    );

  const chooseLines = (chosen: readonly string[] | null): void => {
    const { lines: _before, ...others } = options;
    change(chosen === null ? others : { ...others, lines: chosen });
  };

  const busy = activity !== null;
  return (
    <>
      <section className={styles.section} aria-labelledby="forecast">
        <h1 id="forecast" className={styles.title}>
          Forecast
        </h1>
        <SeriesFields found={found} options={options} onChange={change} />
        {found.history && (
          <LinesField lines={found.history.lines} chosen={options.lines ?? null} onChange={chooseLines} />
        )}
        <ForecastChoices options={options} onChange={change} />
        <div className={styles.buttons}>
          <Button
            appearance={shown ? "secondary" : "primary"}
            disabledFocusable={busy || options.lines?.length === 0}
            onClick={() => void preview()}
          >
            Preview
          </Button>
        </div>
      </section>
      {shown && <ForecastPreviewSection preview={shown} busy={busy} onWrite={() => void write(shown)} />}
      {written && <WrittenSection sheets={written} onUndone={clear} />}
    </>
  );
}
