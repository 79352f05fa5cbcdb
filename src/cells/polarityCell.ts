import { accountTypes, polarityOf, type Polarity } from "../core/budget/accountType";
import { financeError } from "../core/errors/financeError";
import { isBlank, shownCell } from "./argumentWord";
import { CellError, type CellValue } from "./CellValue";
import { normalisedWords } from "./words";

/** What `account_type` takes, for messages. */
export const accountTypeWords = `${accountTypes.join(", ")}; or 1, -1, 0`;

/**
 * The effect on operating income that a cell of `account_type` states, as a word or as +1, -1, 0;
 * an error for this cell alone where it states none.
 * @param place The cell as a message names it.
 * @param output What needs it, for the message.
 * @example polarityFromCell("Expense", "account_type", "flag") // => -1
 */
export function polarityFromCell(value: CellValue, place: string, output: string): Polarity | CellError {
  if (value instanceof CellError) return value;
  if (isBlank(value)) {
    const slots = { output: JSON.stringify(output), argument: place, known: accountTypeWords };
    return new CellError("#VALUE!", financeError("ARGUMENT_MISSING", slots).message);
  }
  const sign = typeof value === "string" ? Number(value.trim()) : value;
  if (sign === 1 || sign === -1 || sign === 0) return sign;
  const word = typeof value === "string" ? normalisedWords(value) : null;
  const type = accountTypes.find((known) => known === word);
  if (type !== undefined) return polarityOf(type);
  const slots = { argument: place, value: shownCell(value), known: accountTypeWords };
  return new CellError("#VALUE!", financeError("WORD_UNKNOWN", slots).message);
}
