import type { PriorSheet } from "../../PriorSheet";
import { lineId } from "../../PriorSheet";
import type { AmountFormats } from "../../formats";
import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { trackingUserHeading, type TrackingColumns } from "./TrackingColumns";
import { changeShare } from "../../formula/changeShare";

/** What tells a row. */
export interface TrackingRow {
  readonly label: string;
  /** What it is a value of. */
  readonly by: string;
  /** The value as the data have it, where formulas compare with it. */
  readonly match?: string;
}

/** Formula of a month, without "=". @param month From 0. @param column Where it stands. */
export type MonthFormula = (month: number, column: number) => string;

/** Writes the rows that the blocks of the sheet are made of: a label, months across, and what they sum up to. */
export class TrackingBlock {
  readonly formats: AmountFormats;
  /** Ids of the rows that take comments. */
  readonly ids = new Set<string>();

  constructor(
    readonly sheet: SheetBuilder,
    readonly input: RevenueReportInput,
    readonly columns: TrackingColumns,
    private readonly prior: PriorSheet | null,
  ) {
    this.formats = amountFormats(input);
  }

  heading(row: number, title: string): void {
    this.sheet.value(row, this.columns.label, title, { look: "section" });
    this.sheet.fill(row, this.columns.label, this.columns.comment, { look: "section" });
  }

  /** Key, label and the user's comment. */
  begin(row: number, { label, by, match }: TrackingRow, look: CellFormat = {}): void {
    const { sheet, columns } = this;
    const key = `${by}: ${match ?? label}`;
    sheet.value(row, columns.key, key, { number: "text" });
    sheet.value(row, columns.label, label, { indent: 1, number: "text", ...look });
    const { border } = look;
    sheet.value(row, columns.by, by, { look: "quiet", number: "text", ...(border && { border }) });
    if (match !== undefined) sheet.value(row, columns.match, match, { number: "text" });
    const id = lineId(key, by);
    this.ids.add(id);
    const comment = this.prior?.notes.get(id)?.[trackingUserHeading] ?? null;
    sheet.value(row, columns.comment, comment, { look: "input", wrap: true });
  }

  /**
   * Amounts of months, in minor units: formulas, or the engine's figures where there is none.
   * @param bold Of a total.
   */
  months(row: number, amounts: readonly number[], formula: MonthFormula | null, look: CellFormat = {}): void {
    const format: CellFormat = { number: this.formats.amount, ...look };
    amounts.forEach((minor, month) => {
      const column = this.columns.firstMonth + month;
      const major = inMajor(this.input, minor);
      if (formula) this.sheet.formula(row, column, formula(month, column), format, major);
      else this.sheet.value(row, column, major, format);
    });
  }

  /** Sums of the months of period and year to date. */
  bands(row: number, amounts: readonly number[], look: CellFormat = {}): void {
    for (const band of this.columns.bands) {
      const months = `${relative(row, band.firstMonth)}:${relative(row, band.lastMonth)}`;
      const expected = inMajor(this.input, this.sumOf(amounts, band));
      const format: CellFormat = { number: this.formats.amount, ...look };
      this.sheet.formula(row, band.actual, `SUM(${months})`, format, expected);
    }
  }

  /** Sum of the months of a band, in minor units. */
  sumOf(
    amounts: readonly number[],
    band: { readonly firstMonth: number; readonly lastMonth: number },
  ): number {
    const { firstMonth } = this.columns;
    let sum = 0;
    for (let column = band.firstMonth; column <= band.lastMonth; column++)
      sum += amounts[column - firstMonth]!;
    return sum;
  }

  /** What the last three months have above the three before, as a share of those. */
  trend(row: number, amounts: readonly number[], look: CellFormat = {}): void {
    const { lastMonth, trend } = this.columns;
    const sum = (from: number): number => amounts.slice(from, from + 3).reduce((all, each) => all + each, 0);
    const cells = (from: number): string => `SUM(${relative(row, from)}:${relative(row, from + 2)})`;
    this.change(
      row,
      trend,
      { cell: cells(lastMonth - 2), minor: sum(amounts.length - 3) },
      { cell: cells(lastMonth - 5), minor: sum(amounts.length - 6) },
      look,
    );
  }

  /** Change as a share of what it is compared with; n/m where that is zero or of another sign. */
  change(
    row: number,
    column: number,
    now: { readonly cell: string; readonly minor: number },
    base: { readonly cell: string; readonly minor: number },
    look: CellFormat = {},
  ): void {
    const isMeaningful = base.minor !== 0 && Math.sign(base.minor) !== -Math.sign(now.minor);
    this.sheet.formula(
      row,
      column,
      changeShare(`(${now.cell}-${base.cell})`, base.cell, now.cell),
      { number: "varianceShare", align: "right", ...look },
      isMeaningful ? (now.minor - base.minor) / Math.abs(base.minor) || 0 : undefined,
    );
  }

  /** A total over rows above it. @param lines Amounts by month of each row, in minor units. */
  total(
    row: number,
    what: TrackingRow,
    lines: readonly (readonly number[])[],
    first: number,
  ): readonly number[] {
    const look: CellFormat = { bold: true, border: "total" };
    const sums = totalsOf(lines, this.input.time.reported);
    this.begin(row, what, { ...look, indent: 0 });
    this.months(
      row,
      sums,
      (_, column) => `SUM(${relative(first, column)}:${relative(row - 1, column)})`,
      look,
    );
    this.bands(row, sums, look);
    this.trend(row, sums, look);
    return sums;
  }
}

/** @param lines Amounts by month of each row. */
export function totalsOf(lines: readonly (readonly number[])[], months: number): readonly number[] {
  return Array.from({ length: months }, (_, month) => lines.reduce((sum, line) => sum + line[month]!, 0));
}
