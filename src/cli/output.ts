import {
  copyFileSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { financeError } from "../core/errors/financeError";
import { holdsOurData } from "../runs/dataWorkbook";
import { openXlsx } from "../workbook/xlsx/openXlsx";
import type { XlsxWorkbook } from "../workbook/xlsx/XlsxWorkbook";
import { single, type Arguments, type OptionSpec } from "./arguments";
import { readFile } from "./books";

/** Where a command's workbook goes. */
export interface Output {
  readonly path: string;
  /** Copy of the file that is written over. */
  readonly backup: string | null;
  /** The workbook that stands there, where the run goes on in it. */
  readonly existing: XlsxWorkbook | null;
}

/** Options of every command that writes a workbook. */
export const outputOptionSpecs: readonly OptionSpec[] = [
  { name: "out", takes: "FILE.xlsx", help: "workbook to write; never the book itself" },
  { name: "in-place", takes: null, help: "write into the book itself; a backup is kept" },
  { name: "overwrite", takes: null, help: "replace --out if it exists" },
  { name: "json", takes: null, help: "print the result as one JSON object" },
];

export interface OutputChoice {
  readonly out: string | undefined;
  readonly inPlace: boolean;
  readonly overwrite: boolean;
}

export function outputChoice(args: Arguments): OutputChoice {
  return {
    out: single(args, "out"),
    inPlace: args.options.has("in-place"),
    overwrite: args.options.has("overwrite"),
  };
}

/**
 * Settles where the workbook goes, before anything is read or written: never over the input, and over another file only
 * when the user says so or when it is a workbook of ours that the run goes on in.
 * @throws USAGE, OUTPUT_IS_INPUT, OUTPUT_EXISTS.
 */
export async function settleOutput(
  books: readonly string[],
  { out, inPlace, overwrite }: OutputChoice,
  now: Date,
): Promise<Output> {
  if (inPlace) {
    if (out !== undefined || books.length !== 1 || extname(books[0]!).toLowerCase() !== ".xlsx") {
      throw financeError("USAGE", {
        what: "--in-place works on one .xlsx book, without --out",
        remedy: "Name one --book, or give --out.",
      });
    }
    const path = books[0]!;
    const stamp = now.toISOString().slice(0, 19).replace(/[-:T]/g, "");
    return { path, backup: path.replace(/\.xlsx$/i, `.backup-${stamp}.xlsx`), existing: null };
  }
  if (out === undefined) {
    throw financeError("USAGE", {
      what: "There is no --out",
      remedy: "Say where the workbook goes: --out FILE.xlsx.",
    });
  }
  if (extname(out).toLowerCase() !== ".xlsx") {
    throw financeError("USAGE", {
      what: `--out ${out} does not end in .xlsx`,
      remedy: "Choose a name that does.",
    });
  }
  if (!existsSync(out)) return { path: out, backup: null, existing: null };
  if (books.some((book) => existsSync(book) && realpathSync(book) === realpathSync(out))) {
    throw financeError("OUTPUT_IS_INPUT", { file: out });
  }
  if (overwrite) return { path: out, backup: null, existing: null };
  const fromText = !books.every((book) => extname(book).toLowerCase().startsWith(".xls"));
  const existing = fromText ? await openXlsx(readFile(out), { file: out }) : null;
  if (existing && (await holdsOurData(existing))) return { path: out, backup: null, existing };
  throw financeError("OUTPUT_EXISTS", { file: out });
}

/** Where the workbook went, in words. */
export function wroteTo({ path, backup }: Output): string {
  return `Wrote ${path}${backup ? `, backup ${backup}` : ""}`;
}

/**
 * Writes the whole file beside its place and then moves it there, so that it is never half-written.
 * @throws OUTPUT_NOT_WRITABLE where the system does not let us, such as a file that Excel holds open.
 */
export function saveOutput({ path, backup }: Output, bytes: Uint8Array): void {
  const target = resolve(path);
  const part = `${target}.part`;
  try {
    makeFolder(dirname(target));
    writeFileSync(part, bytes);
    if (backup) copyFileSync(target, resolve(backup));
    renameSync(part, target);
  } catch (problem) {
    if (existsSync(part)) rmSync(part);
    const { code } = problem as NodeJS.ErrnoException;
    if (code === undefined) throw problem;
    throw financeError("OUTPUT_NOT_WRITABLE", { file: path, reason: code });
  }
}

/** Makes a folder and those that it is in, one by one: under /proc Node's own "recursive" tries for ever. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}
