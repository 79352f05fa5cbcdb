import { lastVarianceOptions } from "../runs/lastVarianceOptions";
import { keepPreset, keptChoices, presetSource } from "../runs/presets";
import { varianceJson } from "../runs/varianceJson";
import type { VarianceOptions } from "../runs/varianceOptions";
import { runVarianceReport, type VarianceRun } from "../runs/varianceReport";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import type { OptionSpec } from "./arguments";
import { openBooks } from "./books";
import type { Console } from "./Console";
import { saveOutput, wroteTo } from "./output";
import type { Report, ReportStart } from "./Report";
import { varianceOptions, varianceOptionSpecs } from "./varianceArguments";
import { agreementText, noteText } from "./writtenText";

const keepChoicesSpec: OptionSpec = {
  name: "keep-choices",
  takes: null,
  help: "keep the choices in the workbook for the next run over such a table, here or in the pane",
};

/** `finops report variance` */
export const reportVariance: Report = {
  summary: "actual against budget and prior year: statement, what moved the result, checks",
  options: [...varianceOptionSpecs, keepChoicesSpec],
  run: runVariance,
};

async function runVariance(
  { args, books, output, stamp, started }: ReportStart,
  console: Console,
): Promise<void> {
  const options = varianceOptions(args);
  const asked = output.existing ? { ...(await lastVarianceOptions(output.existing)), ...options } : options;
  const { workbook, findings, origin } = await openBooks(books, asked, stamp.id, output.existing);
  const last = await lastVarianceOptions(workbook);
  tellKept("As in the last run", last, options, console);
  const kept = await keptChoices(workbook, { ...last, ...asked });
  tellKept("As kept in this workbook", kept, { ...last, ...asked }, console);
  const settled = { ...kept, ...last, ...asked };
  const onProgress = (step: string): void => console.progress(step);
  const run = await runVarianceReport({ workbook, stamp, onProgress, findings, origin }, settled);
  if (args.options.has("keep-choices")) await keepChoices(workbook, settled, console);
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(varianceJson(run, durationMs), null, 2));
  else for (const line of summary(run, output.path)) console.print(line);
}

/** Says which choices stand because this run does not mention them. */
function tellKept(whence: string, last: VarianceOptions, options: VarianceOptions, console: Console): void {
  const kept = Object.keys(last).filter((key) => !(key in options));
  if (kept.length > 0) console.progress(`${whence}: ${kept.map((key) => keptChoice(last, key)).join(", ")}`);
}

async function keepChoices(
  workbook: XlsxWorkbook,
  options: VarianceOptions,
  console: Console,
): Promise<void> {
  const { sheet: _, place: __, ...choices } = options;
  const source = await presetSource(workbook, options);
  if (!source) return;
  await keepPreset(workbook, source, choices);
  console.progress("Kept the choices for tables with these headers");
}

function keptChoice(last: VarianceOptions, key: string): string {
  const value = last[key as keyof VarianceOptions];
  return typeof value === "string" || typeof value === "number" ? `${key} ${value}` : key;
}

function summary(run: VarianceRun, path: string): readonly string[] {
  const { computation, receipt } = run;
  const { ledger, selection, findings, periodName } = computation;
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${periodName}, ${selection.used} of ${ledger.rows} rows used.`,
    ...selection.excluded.map(({ reason, rows }) => `  left out: ${rows} ${reason}`),
    ...findings.map(noteText),
    ...agreementText(run, "the sheet"),
  ];
}
