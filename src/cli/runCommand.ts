import { setImmediate } from "node:timers/promises";
import { financeError } from "../core/errors/financeError";
import { recognizeLines } from "../runs/recognizeLines";
import { parseArguments, single, type Arguments, type OptionSpec } from "./arguments";
import type { Console } from "./Console";
import { lineFile } from "./lineFile";
import { lineTableOptions, recognizeOptions, recognizeOptionSpecs } from "./recognizeArguments";

/** Functions that run over a file of plain data, by name. */
export const runs = {
  recognize: "revenue schedule of each line; columns amount, start, end and, if wanted, convention",
} as const;

export const runOptionSpecs: readonly OptionSpec[] = [
  { name: "jsonl", takes: null, help: "one JSON object a line on standard output: the only form so far" },
];

/** Printed before whoever reads them gets a turn: she may have closed the pipe. */
const linesAtOnce = 1_000;

/**
 * `finops run NAME FILE --jsonl [options]`
 * @returns Whether every line could be read.
 */
export async function runCommand(argv: readonly string[], console: Console): Promise<boolean> {
  const args = parseArguments(argv, [...runOptionSpecs, ...recognizeOptionSpecs]);
  const [name, file, ...rest] = args.words;
  if (name !== "recognize") {
    const what = name === undefined ? "No function is named" : `There is no run "${name}"`;
    throw financeError("USAGE", { what, remedy: `Runs: ${Object.keys(runs).join(", ")}.` });
  }
  if (file === undefined || rest.length > 0) {
    const what = file === undefined ? "No file is named" : `run takes one file, not ${1 + rest.length}`;
    throw financeError("USAGE", { what, remedy: `Write finops run ${name} LINES.csv --jsonl.` });
  }
  if (!args.options.has("jsonl")) {
    throw financeError("USAGE", { what: "There is no --jsonl", remedy: "Add --jsonl: one object a line." });
  }
  return recognize(file, args, console);
}

async function recognize(file: string, args: Arguments, console: Console): Promise<boolean> {
  console.progress(`Reading ${file}`);
  const { lines, dateSystem } = await lineFile(file, single(args, "sheet"), lineTableOptions(args));
  let recognized = 0;
  let refused = 0;
  let noted = 0;
  for (const line of recognizeLines(lines, recognizeOptions(args), dateSystem)) {
    if ("error" in line) refused++;
    else recognized++;
    if ("note" in line) noted++;
    console.print(JSON.stringify(line));
    if ((recognized + refused) % linesAtOnce === 0) await setImmediate();
  }
  if (recognized + refused === 0) throw financeError("NO_ROWS", { place: file });
  const count = recognized === 1 ? "1 line" : `${recognized} lines`;
  const blanks = noted > 0 ? `, ${noted} with a blank amount, which counts as 0` : "";
  const refusals = refused > 0 ? `; ${refused} refused` : "";
  console.progress(`${count} recognised${blanks}${refusals}.`);
  return refused === 0;
}
