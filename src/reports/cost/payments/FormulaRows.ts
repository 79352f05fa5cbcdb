import { labelFromCell } from "../../../cells/labelFromCell";
import type { CellValue } from "../../../cells/CellValue";
import type { RangeGrid } from "../../../cells/RangeGrid";
import { dateFromSerial, serialFromDayNumber, type DateSystem } from "../../../cells/serialDate";
import type { SourceTable } from "../../../cells/table/SourceTable";
import { isoDateFromDayNumber } from "../../../core/dates/isoDate";
import { minorFromAmount } from "../../../core/money/minorUnits";
import type { AmountColumn } from "../../../core/table/amountColumn";
import type { Dimension } from "../../../core/table/dictionary";

/** Rows of a table as the engine reads them. */
export interface EngineRows<Role extends string> {
  readonly grid: RangeGrid;
  readonly table: SourceTable<Role>;
  /** Row of the sheet, from 0, of each. */
  readonly sheetRows: Int32Array;
  readonly date: Role;
  /** Day numbers. */
  readonly days: Int32Array;
  readonly amountRole: Role;
  readonly amount: AmountColumn;
  /** Columns that formulas have conditions on. */
  readonly labels: ReadonlyMap<Role, Dimension>;
  readonly system: DateSystem;
  /** First and last day number of what formulas ask for. */
  readonly within: readonly [number, number];
  /** Labels that every formula asks for. */
  readonly always?: readonly { readonly role: Role; readonly label: string }[];
}

/**
 * Which rows of the user's table a formula reads as the engine does: dates and amounts that are no texts, labels without blanks
 * around them. Figures with other rows in them are written as values.
 */
export class FormulaRows {
  /** Of each row what a formula reads otherwise, as bits: the first for its date or amount, then one for each label. */
  readonly #odd: Uint8Array;
  /** What some row has that a formula reads otherwise. */
  readonly #any: number;
  readonly #roles: readonly string[];
  /** Rows whose date or amount a formula reads otherwise. */
  readonly unread: number;
  /** What SUM gives over the whole column of amounts, rows left out included. */
  readonly sum: number;
  /** Rows left out that have a date, so that a formula would count them. */
  readonly strays: number;

  constructor(rows: EngineRows<string>) {
    const { grid, table, sheetRows, days, amount, labels } = rows;
    const at = (role: string): number => (table.columns.get(role)?.column ?? -1) - grid.block.left;
    const [date, money] = [at(rows.date), at(rows.amountRole)];
    const own = [...labels].map(([role, dimension]) => ({ column: at(role), ...dimension }));
    const isSameMonth = sameMonths(rows.system);
    const always = (rows.always ?? []).map(({ role, label }) => ({ column: at(role), label }));
    const [from, to] = rows.within.map((day) => serialFromDayNumber(day, rows.system)) as [number, number];
    const isAskedFor = (cells: readonly CellValue[]): boolean => {
      const day = cells[date];
      return (
        typeof day === "number" &&
        day >= from &&
        day < to + 1 &&
        always.every(({ column, label }) => isLabel(cells[column] ?? null, label))
      );
    };
    this.#odd = new Uint8Array(sheetRows.length);
    this.#roles = [...labels.keys()];
    let [any, unread, sum, strays, next] = [0, 0, 0, 0, 0];
    for (let sheetRow = table.firstRow; sheetRow <= table.lastRow; sheetRow++) {
      const cells = grid.values[sheetRow - grid.block.top] ?? [];
      const paid = cells[money] ?? null;
      if (typeof paid === "number") sum += paid;
      while (next < sheetRows.length && sheetRows[next]! < sheetRow) next++;
      if (sheetRows[next] !== sheetRow) {
        if (isAskedFor(cells)) strays++;
        continue;
      }
      const row = next;
      let bits = 0;
      if (
        !isAmount(paid, amount.minor[row]!, amount.digits) ||
        !isSameMonth(cells[date] ?? null, days[row]!)
      ) {
        bits = 1;
        unread++;
      }
      for (let at = 0; at < own.length; at++) {
        const { column, codes, labels } = own[at]!;
        if (!isLabel(cells[column] ?? null, labels[codes[row]!]!)) bits |= 2 << at;
      }
      this.#odd[row] = bits;
      any |= bits;
    }
    this.#any = any;
    this.unread = unread;
    this.sum = sum;
    this.strays = strays;
  }

  /** Whether a formula with conditions on these labels reads some row otherwise. */
  isOddIn(roles: readonly string[]): boolean {
    return (this.#any & this.#bits(roles)) !== 0;
  }

  isUnread(row: number): boolean {
    return (this.#odd[row]! & 1) === 1;
  }

  /**
   * Which groups have a row that a formula with conditions on these labels reads otherwise.
   * @param groups Group of each row; a negative one leaves it out.
   */
  oddGroups(groups: Int32Array, size: number, roles: readonly string[]): Uint8Array {
    const found = new Uint8Array(size);
    if (!this.isOddIn(roles)) return found;
    const bits = this.#bits(roles);
    for (let row = 0; row < groups.length; row++) {
      if ((this.#odd[row]! & bits) !== 0 && groups[row]! >= 0) found[groups[row]!] = 1;
    }
    return found;
  }

  #bits(roles: readonly string[]): number {
    return roles.reduce((bits, role) => {
      const at = this.#roles.indexOf(role);
      return at < 0 ? bits : bits | (2 << at);
    }, 1);
  }
}

function isAmount(cell: CellValue, minor: number, digits: number): boolean {
  if (typeof cell !== "number") return minor === 0;
  const scaled = cell * 10 ** digits;
  return Math.abs(scaled - minor) < 1e-6 || minorFromAmount(cell, digits) === minor;
}

function isLabel(cell: CellValue, label: string): boolean {
  return cell === label || labelFromCell(cell) === label;
}

/** Whether a cell holds a date in the month of a day; most days of a table come often. */
function sameMonths(system: DateSystem): (cell: CellValue, day: number) => boolean {
  const months = new Map<number, string>();
  const monthOfDay = (day: number): string => {
    let month = months.get(day);
    if (month === undefined) months.set(day, (month = isoDateFromDayNumber(day).slice(0, 7)));
    return month;
  };
  const known = new Map<number, string>();
  return (cell, day) => {
    if (typeof cell !== "number") return false;
    if (cell === serialFromDayNumber(day, system)) return true;
    let month = known.get(cell);
    if (month === undefined) known.set(cell, (month = dateFromSerial(cell, system)?.slice(0, 7) ?? ""));
    return month === monthOfDay(day);
  };
}
