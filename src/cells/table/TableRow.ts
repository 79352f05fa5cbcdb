import type { IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";
import { financeError, type FinanceError } from "../../core/errors/financeError";
import { isWholeMinor, minorFromAmount } from "../../core/money/minorUnits";
import { shownCell } from "../argumentWord";
import { CellError } from "../CellValue";
import { isAmbiguousDate } from "../periodText";
import { knownWord, type Synonyms } from "./knownWord";
import { isTooLarge, RowCells } from "./RowCells";
import { yesOrNo } from "./yesOrNo";

/**
 * A row of a table, read cell by cell. What cannot be read is a problem that names the cell, and reads as null: a caller
 * lets the problems be refused before it uses what it read.
 */
export class TableRow<Role extends string> extends RowCells<Role> {
  problem(found: FinanceError): null {
    this.source.problems.add(found, this);
    return null;
  }

  /** Text, "" where it is blank. */
  text(role: Role): string {
    const cell = this.cell(role);
    if (cell instanceof CellError) this.#refuseError(role, cell);
    return this.seen(role);
  }

  /** Text that must not be blank. */
  name(role: Role): string {
    return this.has(role) ? this.text(role) : (this.#refuseBlank(role) ?? "");
  }

  /** One of some words, each with its synonyms; null where it is blank. */
  word<Word extends string>(role: Role, words: Synonyms<Word>): Word | null {
    if (!this.has(role)) return null;
    const text = this.text(role);
    const found = knownWord(text, words);
    if (found !== null || this.cell(role) instanceof CellError) return found;
    const argument = this.place(role);
    const value = shownCell(this.cell(role));
    return this.problem(
      financeError("WORD_UNKNOWN", { argument, value, known: Object.keys(words).join(", ") }),
    );
  }

  /** One of some words, that must not be blank. */
  neededWord<Word extends string>(role: Role, words: Synonyms<Word>): Word | null {
    return this.has(role) ? this.word(role, words) : this.#refuseBlank(role);
  }

  /** Yes or no: a cell that is TRUE, 1, or a word such as yes or x, or one of its own; blank is no. */
  isMarked(role: Role, words = yesOrNo): boolean {
    const cell = this.cell(role);
    if (typeof cell === "boolean") return cell;
    if (typeof cell === "number") return cell !== 0;
    return this.word(role, words) === "yes";
  }

  /** A number; null where it is blank. A share may be written as a percentage. */
  number(role: Role): number | null {
    const cell = this.cell(role);
    const amount = this.amountIn(cell);
    if (amount !== null || !this.has(role)) return amount;
    if (cell instanceof CellError) return this.#refuseError(role, cell);
    return this.problem(
      financeError("AMOUNT_NOT_A_NUMBER", { place: this.place(role), value: shownCell(cell) }),
    );
  }

  /** A number of 0 or more; null where it is blank. */
  positive(role: Role): number | null {
    const value = this.number(role);
    if (value === null || value >= 0) return value;
    return this.problem(financeError("NUMBER_NEGATIVE", { place: this.place(role), value }));
  }

  /** A number that must not be blank. */
  neededNumber(role: Role): number {
    return (this.has(role) ? this.number(role) : this.#refuseBlank(role)) ?? 0;
  }

  /** An amount in minor units, that must not be blank. */
  minor(role: Role, digits: number): number {
    const amount = this.neededNumber(role);
    if (isTooLarge(amount, digits)) {
      const place = this.place(role);
      this.problem(financeError("AMOUNT_TOO_LARGE", { place, value: amount, limit: "2^53 minor units" }));
      return 0;
    }
    if (!isWholeMinor(amount, digits)) {
      this.problem(financeError("AMOUNT_TOO_FINE", { place: this.place(role), value: amount, digits }));
    }
    return minorFromAmount(amount, digits);
  }

  /** A day, or a stretch of days such as a month; null where it is blank. */
  period(role: Role): Period | null {
    const cell = this.cell(role);
    const period = this.periodIn(cell);
    if (period || !this.has(role)) return period;
    if (cell instanceof CellError) return this.#refuseError(role, cell);
    const code = typeof cell === "string" && isAmbiguousDate(cell) ? "DATE_AMBIGUOUS" : "DATE_UNREADABLE";
    return this.problem(financeError(code, { place: this.place(role), value: shownCell(cell) }));
  }

  /** A stretch of days that must not be blank; null where it is none. */
  neededPeriod(role: Role): Period | null {
    return this.has(role) ? this.period(role) : this.#refuseBlank(role);
  }

  /** The first day that a cell names; null where it is blank. */
  day(role: Role): IsoDate | null {
    return this.period(role)?.first ?? null;
  }

  /** A day that must not be blank; null where it is none. */
  neededDay(role: Role): IsoDate | null {
    return this.neededPeriod(role)?.first ?? null;
  }

  #refuseBlank(role: Role): null {
    return this.problem(financeError("CELL_EMPTY", { place: this.place(role), column: role }));
  }

  #refuseError(role: Role, { code }: CellError): null {
    return this.problem(financeError("CELL_ERROR", { place: this.place(role), value: code }));
  }
}
