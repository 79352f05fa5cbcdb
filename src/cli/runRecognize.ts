import { setImmediate } from "node:timers/promises";
import { financeError } from "../core/errors/financeError";
import { recognizeLines } from "../runs/recognizeLines";
import { single, type Arguments } from "./arguments";
import type { Console } from "./Console";
import { lineFile } from "./lineFile";
import { lineTableOptions, recognizeOptions, recognizeOptionSpecs } from "./recognizeArguments";
import type { Run } from "./Run";

/** `finops run recognize` */
export const runRecognize: Run = {
  summary: "revenue schedule of each line; columns amount, start, end and, if wanted, convention",
  form: "jsonl",
  options: recognizeOptionSpecs,
  run: recognize,
};

/** Printed before whoever reads them gets a turn: she may have closed the pipe. */
const linesAtOnce = 1_000;

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
