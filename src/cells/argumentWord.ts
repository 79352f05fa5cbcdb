import { financeError } from "../core/errors/financeError";
import { CellError, type CellValue } from "./CellValue";
import { normalisedWords } from "./words";

/** Whether a cell counts as empty: blank, or text without characters. */
export function isBlank(value: CellValue): value is null | "" {
  return value === null || value === "";
}

/** A cell as a message shows it. */
export function shownCell(value: CellValue): string {
  return value instanceof CellError ? value.code : JSON.stringify(value);
}

/**
 * One of the words that an argument takes; case and hyphens do not matter.
 * @param words The default, for a blank or omitted argument, stands first.
 * @throws WORD_UNKNOWN with the list.
 * @example wordFromCell("rule", "OR", ["and", "or"]) // => "or"
 */
export function wordFromCell<Word extends string>(
  argument: string,
  value: CellValue,
  words: readonly [Word, ...Word[]],
): Word {
  if (isBlank(value)) return words[0];
  const wanted = typeof value === "string" ? normalisedWords(value) : null;
  const word = words.find((known) => normalisedWords(known) === wanted);
  if (word === undefined) {
    throw financeError("WORD_UNKNOWN", { argument, value: shownCell(value), known: words.join(", ") });
  }
  return word;
}
