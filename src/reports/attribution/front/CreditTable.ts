import { relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, NumberFormatName } from "../../SheetModel";
import { frameColumns } from "../../frame/sheetFrame";
import type { CreditLine, ShownCredits } from "../creditLines";

/** What a column is held against: formulas without "=", each with the engine's figure. */
export interface BookedCells {
  readonly booked: { readonly formula: string; readonly expected: number };
  /** What is booked and not credited: a figure of the run, or the cell that holds it. */
  readonly beside: { readonly formula: string | null; readonly expected: number };
}

/** What stands in place of a total where credits overlap. */
const noTotal = "overlaps";

/** A table of credits: a line a channel, what is unattributed, the total, and what the source says was booked. */
export class CreditTable {
  readonly unattributed: number;
  readonly total: number;
  readonly booked: number;
  readonly beside: number | null;
  readonly difference: number;

  /**
   * @param first Row of the first line.
   * @param isBeside Whether anything was booked and not credited.
   */
  constructor(
    private readonly sheet: SheetBuilder,
    readonly lines: readonly CreditLine[],
    readonly first: number,
    isBeside: boolean,
  ) {
    this.unattributed = first + lines.length;
    this.total = this.unattributed + 1;
    this.booked = this.total + 1;
    this.beside = isBeside ? this.booked + 1 : null;
    this.difference = (this.beside ?? this.booked) + 1;
  }

  /** Cells of the channels that have a line of their own, as a range; null where there is none. */
  ownLines(column: number): string | null {
    const count = this.lines.filter(({ isRest }) => !isRest).length;
    if (count === 0) return null;
    return `${relative(this.first, column)}:${relative(this.first + count - 1, column)}`;
  }

  /** Cells of all that is credited, and of what is not. */
  parts(column: number): string {
    return `${relative(this.first, column)}:${relative(this.unattributed, column)}`;
  }

  /** Writes the labels, and the rule above the totals up to a column. */
  labels(right: number): void {
    const { label } = frameColumns;
    const { sheet } = this;
    this.lines.forEach((line, index) =>
      sheet.value(this.first + index, label, line.label, { number: "text", indent: 1 }),
    );
    sheet.value(this.unattributed, label, "Unattributed", { indent: 1, look: "quiet" });
    sheet.value(this.total, label, "Total", { bold: true, border: "total" });
    sheet.value(this.booked, label, "Booked, by the source", { indent: 1, look: "quiet" });
    if (this.beside !== null) {
      sheet.value(this.beside, label, "Of it not credited", { indent: 1, look: "quiet" });
    }
    sheet.value(this.difference, label, "Difference", { indent: 1, look: "quiet" });
    sheet.fill(this.total, label + 1, right, { border: "total" });
  }

  /** Writes the credits of a model. @param led Formula (without "=") that leads to each line's credit, where it stands elsewhere. */
  credits(
    column: number,
    { lines, unattributed, total, overlaps }: ShownCredits,
    number: NumberFormatName,
    { booked, beside }: BookedCells,
    led?: (row: number) => string,
  ): void {
    const { sheet } = this;
    const write = (row: number, figure: number, format: CellFormat): void => {
      if (led) sheet.formula(row, column, led(row), format, figure);
      else sheet.value(row, column, figure, format);
    };
    lines.forEach((figure, index) => write(this.first + index, figure, { number }));
    write(this.unattributed, unattributed, { number, look: "quiet" });
    const quiet = { number, look: "quiet" } as const;
    sheet.formula(this.booked, column, booked.formula, quiet, booked.expected);
    if (this.beside !== null) {
      if (beside.formula === null) sheet.value(this.beside, column, beside.expected, quiet);
      else sheet.formula(this.beside, column, beside.formula, quiet, beside.expected);
    }
    if (overlaps) {
      sheet.value(this.total, column, noTotal, { look: "quiet", align: "right", border: "total" });
      return;
    }
    const format = { number, bold: true, border: "total" } as const;
    sheet.formula(this.total, column, `SUM(${this.parts(column)})`, format, total);
    const difference = `ROUND(${relative(this.total, column)}-${this.credited(column)},FO_DIGITS)`;
    sheet.formula(this.difference, column, difference, quiet, 0);
  }

  /** What was booked and is to be credited, as the source says. @param sheet What leads to the table from another sheet. */
  credited(column: number, sheet = ""): string {
    const booked = sheet + relative(this.booked, column);
    return this.beside === null ? booked : `(${booked}-${sheet}${relative(this.beside, column)})`;
  }

  /** A share of what is to be credited, line by line and in all. */
  shares(column: number, of: number, { lines, unattributed, total, overlaps }: ShownCredits): void {
    const { sheet } = this;
    const net = this.credited(of);
    const write = (row: number, figure: number, format: CellFormat): void =>
      sheet.formula(
        row,
        column,
        `IF(${net}=0,"n/m",${relative(row, of)}/${net})`,
        { number: "share", align: "right", ...format },
        total === 0 ? undefined : figure / total,
      );
    lines.forEach((figure, index) => write(this.first + index, figure, {}));
    write(this.unattributed, unattributed, { look: "quiet" });
    if (overlaps) {
      sheet.value(this.total, column, noTotal, { look: "quiet", align: "right", border: "total" });
    } else write(this.total, total, { bold: true, border: "total" });
  }
}
