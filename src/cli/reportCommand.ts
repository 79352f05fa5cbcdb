import { financeError } from "../core/errors/financeError";
import { varianceJson } from "../runs/varianceJson";
import { lastVarianceOptions } from "../runs/lastVarianceOptions";
import { runVarianceReport, type VarianceRun } from "../runs/varianceReport";
import { parseArguments, single, type OptionSpec } from "./arguments";
import { openBooks } from "./books";
import type { Console } from "./Console";
import { saveOutput, settleOutput } from "./output";
import type { VarianceOptions } from "../runs/varianceOptions";
import { varianceOptions, varianceOptionSpecs } from "./varianceArguments";

/** Reports by name; `finops report --list` prints them. */
export const reports = {
  variance: "actual against budget and prior year: statement, what moved the result, checks",
} as const;

export const reportOptionSpecs: readonly OptionSpec[] = [
  { name: "book", takes: "FILE", help: ".xlsx or .csv to read; several are joined by header" },
  { name: "out", takes: "FILE.xlsx", help: "workbook to write; never the book itself" },
  { name: "in-place", takes: null, help: "write into the book itself; a backup is kept" },
  { name: "overwrite", takes: null, help: "replace --out if it exists" },
  { name: "json", takes: null, help: "print the result as one JSON object" },
  { name: "list", takes: null, help: "list the reports" },
];

/** `finops report NAME --book IN --out OUT [options]` */
export async function reportCommand(argv: readonly string[], console: Console): Promise<void> {
  const args = parseArguments(argv, [...reportOptionSpecs, ...varianceOptionSpecs]);
  if (args.options.has("list")) {
    for (const [name, what] of Object.entries(reports)) console.print(`${name}  ${what}`);
    return;
  }
  const [name, ...rest] = args.words;
  if (name !== "variance" || rest.length > 0) {
    const what =
      name === undefined ? "No report is named" : `There is no report "${[name, ...rest].join(" ")}"`;
    throw financeError("USAGE", { what, remedy: `Reports: ${Object.keys(reports).join(", ")}.` });
  }
  const books = args.options.get("book") ?? [];
  if (books.length === 0)
    throw financeError("USAGE", { what: "There is no --book", remedy: "Name a file: --book FILE." });
  const options = varianceOptions(args);
  const started = console.now();
  const time = started.toISOString();
  const runId = `r${Math.floor(started.getTime() / 1000).toString(36)}`;
  const choice = {
    out: single(args, "out"),
    inPlace: args.options.has("in-place"),
    overwrite: args.options.has("overwrite"),
  };
  const output = await settleOutput(books, choice, time.slice(0, 19).replace(/[-:T]/g, ""));
  console.progress(`Reading ${books.join(", ")}`);
  const asked = output.existing ? { ...(await lastVarianceOptions(output.existing)), ...options } : options;
  const { workbook, findings, origin } = await openBooks(books, asked, runId, output.existing);
  const last = await lastVarianceOptions(workbook);
  tellKept(last, options, console);
  const run = await runVarianceReport(
    {
      workbook,
      stamp: { id: runId, time: time.slice(0, 16).replace("T", " "), version: console.version },
      onProgress: (step) => console.progress(step),
      findings,
      origin,
    },
    { ...last, ...asked },
  );
  saveOutput(output, await workbook.save());
  console.progress(`Wrote ${output.path}${output.backup ? `, backup ${output.backup}` : ""}`);
  const durationMs = console.now().getTime() - started.getTime();
  if (args.options.has("json")) console.print(JSON.stringify(varianceJson(run, durationMs), null, 2));
  else for (const line of summary(run, output.path)) console.print(line);
}

/** Says which choices of the last run stand because this one does not mention them. */
function tellKept(last: VarianceOptions, options: VarianceOptions, console: Console): void {
  const kept = Object.keys(last).filter((key) => !(key in options));
  if (kept.length > 0)
    console.progress(`As in the last run: ${kept.map((key) => keptChoice(last, key)).join(", ")}`);
}

function keptChoice(last: VarianceOptions, key: string): string {
  const value = last[key as keyof VarianceOptions];
  return typeof value === "string" || typeof value === "number" ? `${key} ${value}` : key;
}

function summary({ computation, receipt, checks }: VarianceRun, path: string): readonly string[] {
  const { ledger, selection, findings, periodName } = computation;
  const open = checks.filter(({ status }) => status !== "OK");
  return [
    `${receipt.sheets.join(", ")} in ${path}: ${periodName}, ${selection.used} of ${ledger.rows} rows used.`,
    ...selection.excluded.map(({ reason, rows }) => `  left out: ${rows} ${reason}`),
    ...findings.map(({ text, cell }) => `  note: ${text}${cell ? ` First: ${cell}.` : ""}`),
    `${receipt.compared} figures on the sheet agree with the engine; ` +
      (open.length === 0
        ? `all ${checks.length} checks are OK.`
        : `${open.length} of ${checks.length} checks are not OK:`),
    ...open.map(({ sheet, name, status }) => `  ${sheet}: ${name}: ${status}`),
  ];
}
