import type { Period } from "../../core/dates/period";
import { largestExactMinor, minorFromAmount } from "../../core/money/minorUnits";
import { cellName, type BlockAddress } from "../address";
import type { DecimalMark } from "../amountText";
import { isBlank } from "../argumentWord";
import { CellError, type CellValue } from "../CellValue";
import { labelFromCell } from "../labelFromCell";
import type { PeriodTextOptions } from "../periodText";
import type { DateSystem } from "../serialDate";
import { amountOfCell } from "./amountOfCell";
import { periodOfCell } from "./periodOfCell";
import type { RowProblems } from "./RowProblems";

/** What the rows of a table share. */
export interface TableSource<Role extends string> {
  /** What cells are named with before their address. */
  readonly prefix: string;
  readonly block: BlockAddress;
  readonly columns: ReadonlyMap<Role, number>;
  readonly headers: readonly string[];
  /** Columns without a meaning of their own, by their headers. */
  readonly labels: ReadonlyMap<string, number>;
  readonly system: DateSystem;
  readonly decimalMark: DecimalMark;
  readonly texts: PeriodTextOptions;
  readonly problems: RowProblems;
  /** Of cells read already: a table names few days many times. */
  readonly periods: Map<CellValue, Period | null>;
}

/** The cells of a row as they stand, by what their columns mean: nothing is asked of them. */
export class RowCells<Role extends string> {
  constructor(
    protected readonly source: TableSource<Role>,
    private readonly cells: readonly CellValue[],
    /** Counted from the grid's first row. */
    private readonly row: number,
  ) {}

  /** The cell's address; of a column that is not there, the row's first. */
  place(role: Role): string {
    const { prefix, block, columns } = this.source;
    return prefix + cellName({ row: block.top + this.row, column: block.left + (columns.get(role) ?? 0) });
  }

  get headers(): readonly string[] {
    return this.source.headers;
  }

  /** All cells as one text, the same for rows that hold the same. */
  get asText(): string {
    return JSON.stringify(this.cells);
  }

  /** Whether the table has the column at all. */
  hasColumn(role: Role): boolean {
    return this.source.columns.has(role);
  }

  has(role: Role): boolean {
    const cell = this.cell(role);
    return !isBlank(typeof cell === "string" ? cell.trim() : cell);
  }

  /** Whether the cell holds a number, which formulas add up: they pass over one stored as text. */
  isNumber(role: Role): boolean {
    return typeof this.cell(role) === "number";
  }

  /** Text, "" where it is blank or cannot be read. */
  seen(role: Role): string {
    const cell = this.cell(role);
    return cell instanceof CellError ? "" : labelFromCell(cell).trim();
  }

  /** An amount in minor units, null where none can be read. */
  seenMinor(role: Role, digits: number): number | null {
    const amount = this.amountIn(this.cell(role));
    return amount === null || isTooLarge(amount, digits) ? null : minorFromAmount(amount, digits);
  }

  /** What the columns without a meaning of their own say, by their headers. */
  get labels(): Readonly<Record<string, string>> {
    const labels: Record<string, string> = {};
    for (const [header, index] of this.source.labels) {
      labels[header] = labelFromCell(this.cells[index] ?? null);
    }
    return labels;
  }

  protected cell(role: Role): CellValue {
    return this.cells[this.source.columns.get(role) ?? -1] ?? null;
  }

  protected amountIn(cell: CellValue): number | null {
    return amountOfCell(cell, this.source.decimalMark);
  }

  protected periodIn(cell: CellValue): Period | null {
    const { periods, system, texts } = this.source;
    const known = periods.get(cell);
    if (known !== undefined) return known;
    const period = periodOfCell(cell, system, texts);
    periods.set(cell, period);
    return period;
  }
}

/** Whether an amount is beyond 2^53 minor units. */
export function isTooLarge(amount: number, digits: number): boolean {
  return Math.abs(amount) > largestExactMinor / 10 ** digits;
}
