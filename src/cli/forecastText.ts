import type { ForecastRun } from "../runs/forecast/forecastReport";
import { periodRange } from "../runs/forecast/periodRange";
import { aligned } from "./aligned";
import { agreementText, noteText } from "./writtenText";

type Line = ForecastRun["preview"]["input"]["lines"][number];
type Accuracy = NonNullable<NonNullable<Line["forecast"]>["backtest"]>["method"];

/** More are in the report, and in the JSON. */
const mostLines = 60;

/** What the command prints of a forecast report. */
export function forecastText(run: ForecastRun, path: string): readonly string[] {
  const { preview, receipt } = run;
  const { input } = preview;
  const { lines, findings } = input;
  const bad = lines.filter(({ problem }) => problem !== null);
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${periodRange(input)}, ${lines.length - bad.length} of ${lines.length} lines forecast.`,
    ...accuracyTable(lines, preview.task.options.withoutBacktest ? "not judged" : "too short"),
    ...bad.map(({ line, problem }) => `  not forecast: ${line.name}: ${problem}`),
    ...findings.map(noteText),
    ...agreementText(run),
  ];
}

/**
 * A row a line: method, and how good it would have been beside the seasonal naive forecast.
 * @param unjudged What stands where a method was not judged.
 */
function accuracyTable(lines: readonly Line[], unjudged: string): readonly string[] {
  const made = lines.flatMap(({ line, forecast }) => (forecast ? [{ name: line.name, forecast }] : []));
  if (made.length === 0) return [];
  const shown = made.slice(0, mostLines);
  const rows = [
    ["", "periods held out", "WAPE", "naive", "MASE", "naive", "bias", "in 80 %", "in 95 %", "method"],
    ...shown.map(({ name, forecast: { backtest, method, members } }) => [
      name,
      ...(backtest
        ? [
            `${backtest.origins.length > 1 ? `${backtest.origins.length} x ` : ""}${backtest.horizon}`,
            ...beside(backtest.method, backtest.baseline, "wape", percent),
            ...beside(backtest.method, backtest.baseline, "mase", decimals),
            percent(backtest.method.bias),
            ...[0, 1].map((level) => percent(backtest.method.coverage[level] ?? null)),
          ]
        : [unjudged, ...Array<string>(7).fill("")]),
      members.length > 1 ? `median of ${members.length} models` : method,
    ]),
  ];
  const rest = made.length - shown.length;
  return [
    ...aligned(rows),
    ...(rest > 0 ? [`  … and ${rest} more lines: see the report.`] : []),
    ...better(made.flatMap(({ forecast }) => forecast.backtest ?? [])),
  ];
}

function beside(
  method: Accuracy,
  baseline: Accuracy,
  measure: "wape" | "mase",
  show: (value: number | null) => string,
): readonly string[] {
  return [show(method[measure]), show(baseline[measure])];
}

function better(
  tests: readonly { readonly method: Accuracy; readonly baseline: Accuracy }[],
): readonly string[] {
  const judged = tests.filter(({ method, baseline }) => method.mase !== null && baseline.mase !== null);
  if (judged.length === 0) return [];
  const won = judged.filter(({ method, baseline }) => method.mase! < baseline.mase!);
  return [`  better than the (seasonal) naive forecast on ${won.length} of ${judged.length} lines.`];
}

function percent(share: number | null): string {
  return share === null ? "n/a" : `${(100 * share).toFixed(1)} %`;
}

function decimals(value: number | null): string {
  return value === null ? "n/a" : value.toFixed(3);
}
