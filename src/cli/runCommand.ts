import { financeError } from "../core/errors/financeError";
import { parseArguments, type OptionSpec } from "./arguments";
import type { Console } from "./Console";
import type { Run } from "./Run";
import { runAttribute } from "./runAttribute";
import { runForecast } from "./runForecast";
import { runRecognize } from "./runRecognize";
import { runRoi } from "./runRoi";

/** Functions that run over a file of plain data, by name. */
export const runs: Readonly<Record<string, Run>> = {
  recognize: runRecognize,
  forecast: runForecast,
  attribute: runAttribute,
  roi: runRoi,
};

/** Options of every run. */
export const runOptionSpecs: readonly OptionSpec[] = [
  {
    name: "jsonl",
    takes: null,
    help: "one JSON object a line: of the runs that read lines, the only form so far",
  },
  { name: "json", takes: null, help: "one JSON object: the only form of attribute and roi" },
];

/**
 * `finops run NAME FILE (--jsonl | --json) [options]`
 * @returns Whether every line could be read.
 */
export async function runCommand(argv: readonly string[], console: Console): Promise<boolean> {
  const named = argv.find((word) => Object.hasOwn(runs, word));
  const run = named === undefined ? null : runs[named]!;
  const args = parseArguments(argv, [...runOptionSpecs, ...(run?.options ?? [])]);
  const [name, file, ...rest] = args.words;
  if (!run || name !== named) {
    const what = name === undefined ? "No function is named" : `There is no run "${name}"`;
    throw financeError("USAGE", { what, remedy: `Runs: ${Object.keys(runs).join(", ")}.` });
  }
  if (file === undefined || rest.length > 0) {
    const what = file === undefined ? "No file is named" : `run takes one file, not ${1 + rest.length}`;
    throw financeError("USAGE", { what, remedy: `Write finops run ${name} DATA.csv --${run.form}.` });
  }
  const { form } = run;
  if (args.options.has(form === "json" ? "jsonl" : "json")) {
    const printed = form === "json" ? "one object" : "one object a line";
    throw financeError("USAGE", { what: `run ${name} prints ${printed}`, remedy: `Say --${form}.` });
  }
  if (form === "jsonl" && !args.options.has(form)) {
    throw financeError("USAGE", { what: "There is no --jsonl", remedy: "Add --jsonl: one object a line." });
  }
  return run.run(file, args, console);
}
