import { basename } from "node:path";
import { financeError } from "../core/errors/financeError";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import { parseArguments, single, type Arguments, type OptionSpec } from "./arguments";
import { readFile } from "./books";
import type { Console } from "./Console";
import { outputChoice, settleOutput, type Output } from "./output";
import { runStamp } from "./runStamp";

/** What closing and re-opening begin with. */
interface ClosingStart {
  readonly args: Arguments;
  readonly workbook: XlsxWorkbook;
  readonly stamp: ReturnType<typeof runStamp>;
  readonly output: Output;
  readonly period: string;
  readonly by: string;
  readonly note: string | undefined;
}

/**
 * Reads the words of a command over one workbook and a month, and opens the workbook.
 * @throws USAGE without --book, --period or --by; what `settleOutput` and `openXlsx` throw.
 */
export async function closingStart(
  command: string,
  argv: readonly string[],
  specs: readonly OptionSpec[],
  console: Console,
): Promise<ClosingStart> {
  const args = parseArguments(argv, specs);
  const [word] = args.words;
  if (word !== undefined) {
    throw financeError("USAGE", {
      what: `${command} takes no word "${word}"`,
      remedy: "Name the month with --period 2026-03.",
    });
  }
  const needed = (name: string, example: string): string => {
    const value = single(args, name);
    if (value === undefined) {
      throw financeError("USAGE", { what: `There is no --${name}`, remedy: `Write --${name} ${example}.` });
    }
    return value;
  };
  const book = needed("book", "FILE.xlsx");
  const [period, by] = [needed("period", "2026-03"), needed("by", '"Ann Lee"')];
  const books = args.options.get("book")!;
  if (books.length > 1) {
    throw financeError("USAGE", { what: `${command} works on one --book`, remedy: "Name one file." });
  }
  const started = console.now();
  const output = await settleOutput(books, outputChoice(args), started);
  console.progress(`Reading ${book}`);
  const workbook = await openXlsx(readFile(book), { file: basename(book) });
  return {
    args,
    workbook,
    stamp: runStamp(console, started),
    output,
    period,
    by,
    note: single(args, "note"),
  };
}
