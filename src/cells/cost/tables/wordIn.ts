import { financeError } from "../../../core/errors/financeError";
import { knownWord, type Synonyms } from "../../table/knownWord";
import type { CostRows } from "./CostRows";

/**
 * The word that a text of a row means; another one is a problem of its cell.
 * @param usual What a blank cell means.
 */
export function wordIn<Role extends string, Word extends string>(
  read: CostRows<Role>,
  { role, row, text }: { readonly role: Role; readonly row: number; readonly text: string },
  words: Synonyms<Word>,
  usual: Word,
): Word {
  const word = text === "" ? usual : knownWord(text, words);
  if (word !== null) return word;
  const slots = {
    argument: read.place(role, row),
    value: JSON.stringify(text),
    known: Object.keys(words).join(", "),
  };
  read.bad.add(row, "WORD_UNKNOWN", () => financeError("WORD_UNKNOWN", slots));
  return usual;
}
