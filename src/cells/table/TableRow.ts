import type { IsoDate } from "../../core/dates/isoDate";
import type { Period } from "../../core/dates/period";
import { financeError, type FinanceError } from "../../core/errors/financeError";
import { isWholeMinor, largestExactMinor, minorFromAmount } from "../../core/money/minorUnits";
import type { BlockAddress } from "../address";
import { amountFromText, type DecimalMark } from "../amountText";
import { isBlank, shownCell } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import { isAmbiguousDate, periodFromText } from "../periodText";
import { placeOf } from "../place";
import type { Problems } from "../problems";
import { dateFromSerial, type DateSystem } from "../serialDate";
import { normalisedWords } from "../words";

/** What the rows of a table share. */
export interface TableSource<Role extends string> {
  readonly sheet: string;
  readonly block: BlockAddress;
  readonly columns: ReadonlyMap<Role, number>;
  readonly headers: readonly string[];
  readonly system: DateSystem;
  readonly decimalMark: DecimalMark;
  readonly dayOrder: "dmy" | "mdy" | undefined;
  readonly problems: Problems;
}

/**
 * A row of a table, read cell by cell. What cannot be read is a problem that names the cell, and reads as null: a caller
 * lets the problems be refused before it uses what it read.
 */
export class TableRow<Role extends string> {
  constructor(
    private readonly source: TableSource<Role>,
    private readonly cells: readonly CellValue[],
    /** Counted from the grid's first row. */
    private readonly row: number,
  ) {}

  /** The cell's address; of a column that is not there, the row's first. */
  place(role: Role): string {
    const { sheet, block, columns } = this.source;
    return placeOf(sheet, block.top + this.row, block.left + (columns.get(role) ?? 0));
  }

  has(role: Role): boolean {
    const cell = this.#cell(role);
    return !isBlank(typeof cell === "string" ? cell.trim() : cell);
  }

  problem(found: FinanceError): null {
    this.source.problems.add(found);
    return null;
  }

  /** Text, "" where it is blank. */
  text(role: Role): string {
    const cell = this.#cell(role);
    if (cell instanceof CellError) this.#refuseError(role, cell);
    return labelFromCell(cell).trim();
  }

  /** Text that must not be blank. */
  name(role: Role): string {
    return this.has(role) ? this.text(role) : (this.#refuseBlank(role) ?? "");
  }

  /** One of some words, each with its synonyms; null where it is blank. */
  word<Word extends string>(role: Role, words: Readonly<Record<Word, string>>): Word | null {
    if (!this.has(role)) return null;
    const text = normalisedWords(this.text(role));
    const known = Object.keys(words) as Word[];
    const found = known.find((word) =>
      [word, ...words[word].split(",")].some((synonym) => normalisedWords(synonym) === text),
    );
    if (found) return found;
    const argument = this.place(role);
    const value = shownCell(this.#cell(role));
    return this.problem(financeError("WORD_UNKNOWN", { argument, value, known: known.join(", ") }));
  }

  /** One of some words, that must not be blank. */
  neededWord<Word extends string>(role: Role, words: Readonly<Record<Word, string>>): Word | null {
    return this.has(role) ? this.word(role, words) : this.#refuseBlank(role);
  }

  /** Yes or no: a cell that is TRUE, 1, or a word such as yes or x; blank is no. */
  isMarked(role: Role): boolean {
    const cell = this.#cell(role);
    if (typeof cell === "boolean") return cell;
    if (typeof cell === "number") return cell !== 0;
    return (
      this.word(role, { yes: "y,x,true,ja,j,oui,o,sí,si,s,vrai,wahr,1", no: "n,false,nein,non,0,-" }) ===
      "yes"
    );
  }

  /** A number; null where it is blank. A share may be written as a percentage. */
  number(role: Role): number | null {
    const cell = this.#cell(role);
    if (!this.has(role)) return null;
    if (typeof cell === "number") return cell;
    if (cell instanceof CellError) return this.#refuseError(role, cell);
    const text = typeof cell === "string" ? cell.trim() : "";
    const isPercent = text.endsWith("%");
    const read = amountFromText(isPercent ? text.slice(0, -1) : text, this.source.decimalMark);
    if (read) return isPercent ? Number((read.amount / 100).toPrecision(15)) : read.amount;
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
    const place = this.place(role);
    if (Math.abs(amount) > largestExactMinor / 10 ** digits) {
      this.problem(financeError("AMOUNT_TOO_LARGE", { place, value: amount, limit: "2^53 minor units" }));
      return 0;
    }
    if (!isWholeMinor(amount, digits)) {
      this.problem(financeError("AMOUNT_TOO_FINE", { place, value: amount, digits }));
    }
    return minorFromAmount(amount, digits);
  }

  /** A day, or a stretch of days such as a month; null where it is blank. */
  period(role: Role): Period | null {
    const cell = this.#cell(role);
    if (!this.has(role)) return null;
    const place = this.place(role);
    if (typeof cell === "number") {
      const date = dateFromSerial(cell, this.source.system);
      if (date) return { first: date, last: date };
    }
    if (cell instanceof CellError) return this.#refuseError(role, cell);
    if (typeof cell === "string") {
      const { dayOrder } = this.source;
      const found = periodFromText(cell, dayOrder ? { dayOrder } : {});
      if (found) return found;
      if (isAmbiguousDate(cell)) {
        return this.problem(financeError("DATE_AMBIGUOUS", { place, value: shownCell(cell) }));
      }
    }
    return this.problem(financeError("DATE_UNREADABLE", { place, value: shownCell(cell) }));
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

  /** What the columns without a meaning of their own say, by their headers. */
  labels(alsoOf: readonly Role[]): Readonly<Record<string, string>> {
    const { columns, headers } = this.source;
    const own = new Set([...columns].flatMap(([role, index]) => (alsoOf.includes(role) ? [] : [index])));
    return Object.fromEntries(
      headers.flatMap((header, index) =>
        own.has(index) || header === "" ? [] : [[header, labelFromCell(this.cells[index] ?? null)]],
      ),
    );
  }

  #cell(role: Role): CellValue {
    return this.cells[this.source.columns.get(role) ?? -1] ?? null;
  }

  #refuseBlank(role: Role): null {
    return this.problem(financeError("CELL_EMPTY", { place: this.place(role), column: role }));
  }

  #refuseError(role: Role, { code }: CellError): null {
    return this.problem(financeError("CELL_ERROR", { place: this.place(role), value: code }));
  }
}
