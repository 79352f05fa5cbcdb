import { basename } from "node:path";
import { financeError } from "../core/errors/financeError";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import { parseArguments, type OptionSpec } from "./arguments";
import { readFile } from "./books";
import type { Console } from "./Console";
import { outputChoice, outputOptionSpecs, saveOutput, settleOutput, wroteTo } from "./output";

export const undoOptionSpecs: readonly OptionSpec[] = [
  { name: "book", takes: "FILE.xlsx", help: "the workbook whose last run is taken back" },
  ...outputOptionSpecs,
];

/** `finops undo --book IN.xlsx (--in-place | --out OUT.xlsx)` */
export async function undoCommand(argv: readonly string[], console: Console): Promise<void> {
  const args = parseArguments(argv, undoOptionSpecs);
  const [word] = args.words;
  if (word !== undefined) {
    throw financeError("USAGE", {
      what: `undo takes no word "${word}"`,
      remedy: "Name the file: --book FILE.",
    });
  }
  const books = args.options.get("book") ?? [];
  const [book] = books;
  if (book === undefined || books.length > 1) {
    const what = book === undefined ? "There is no --book" : "undo works on one --book";
    throw financeError("USAGE", { what, remedy: "Name one file: --book FILE.xlsx." });
  }
  const output = await settleOutput(books, outputChoice(args), console.now());
  console.progress(`Reading ${book}`);
  const workbook = await openXlsx(readFile(book), { file: basename(book) });
  const { runId, sheets } = await workbook.undoLastRun();
  saveOutput(output, await workbook.save());
  console.progress(wroteTo(output));
  if (args.options.has("json")) console.print(JSON.stringify({ undone: runId, sheets }, null, 2));
  else console.print(`Run ${runId} is taken back: ${sheets.join(", ")} as before it in ${output.path}.`);
}
