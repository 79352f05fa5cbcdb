import { Field, Select } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { ForecastPreview } from "../../runs/forecast/forecastReport";
import { namesOfPeriods } from "../../runs/forecast/namesOfPeriods";
import { AmountRows } from "../AmountRows";
import { Disclosure } from "../shell/Disclosure";
import { useLayoutStyles } from "../shell/useLayoutStyles";
import { compactAmount } from "../compactAmount";
import { LineChart, type ChartedLine } from "./LineChart";
import { MethodComparison } from "./MethodComparison";
import { percent } from "../percent";

/** A year before the forecast, twice the horizon where that is more: what the chart shows of the past. */
const chartedPast = 24;

/** One line of a preview: its chart, how it came about, and how good such forecasts have been. */
export function LineSection({ preview }: { readonly preview: ForecastPreview }): ReactNode {
  const styles = useLayoutStyles();
  const { lines } = preview.input;
  const [chosen, setChosen] = useState(
    Math.max(
      0,
      lines.findIndex(({ forecast }) => forecast !== null),
    ),
  );
  const { line, forecast, problem } = lines[chosen]!;
  return (
    <section className={styles.section} aria-labelledby="line">
      <h3 id="line" className={styles.heading}>
        Line by line
      </h3>
      <Field label="Line" className={styles.narrow}>
        <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
          {lines.map(({ line: { name }, forecast: known }, index) => (
            <option key={name} value={String(index)}>
              {known ? name : `${name} (no forecast)`}
            </option>
          ))}
        </Select>
      </Field>
      {problem !== null && <p className={styles.paragraph}>{problem}</p>}
      {forecast && (
        <>
          <LineChart line={chartedLine(preview, chosen)} />
          <p className={styles.paragraph}>
            <strong>{forecast.method}</strong> {forecast.why} {forecast.seasonWhy}
          </p>
          {forecast.backtest && (
            <AmountRows
              caption={`Past forecasts from ${forecast.backtest.origins.length} points in time`}
              rows={[
                { label: "Error (WAPE)", text: percent(forecast.backtest.method.wape) },
                { label: "of the seasonal naive", text: percent(forecast.backtest.baseline.wape) },
                { label: "Bias", text: percent(forecast.backtest.method.bias) },
                {
                  label: "Inside the 95 % band",
                  text: percent(forecast.backtest.method.coverage[1] ?? null),
                },
              ]}
            />
          )}
          {forecast.notes.length > 0 && (
            <ul className={styles.list} aria-label={`Notes on ${line.name}`}>
              {forecast.notes.map(({ code, text }) => (
                <li key={code + text} className={styles.quiet}>
                  {text}
                </li>
              ))}
            </ul>
          )}
          <Disclosure label="Figures" summary={`${forecast.mean.length} periods ahead`}>
            <AmountRows
              caption={`Forecast of ${line.name}`}
              isCaptionHidden
              rows={Array.from(forecast.mean, (mean, step) => {
                const { lower, upper } = forecast.intervals[1]!;
                const [low, high] = [compactAmount(lower[step]!), compactAmount(upper[step]!)];
                return {
                  label: namesOfPeriods(preview)(preview.input.asOf + 1 + step),
                  text: `${compactAmount(mean)} (95 %: ${low} to ${high})`,
                };
              })}
            />
          </Disclosure>
          <MethodComparison key={line.name} preview={preview} index={chosen} />
        </>
      )}
    </section>
  );
}

function chartedLine(preview: ForecastPreview, index: number): ChartedLine {
  const { input } = preview;
  const named = namesOfPeriods(preview);
  const { line, forecast } = input.lines[index]!;
  const { asOf } = input;
  const { mean, intervals } = forecast!;
  const from = Math.max(0, asOf + 1 - Math.max(chartedPast, 2 * mean.length));
  return {
    name: line.name,
    actuals: Array.from({ length: asOf + 1 - from }, (_, at) => line.values[from + at] ?? null),
    mean,
    bands: [...intervals].sort((a, b) => b.level - a.level),
    first: named(from),
    asOf: named(asOf),
    last: named(asOf + mean.length),
  };
}
