import { lineId, type PriorSheet } from "../../PriorSheet";
import { block, inRow, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, ConditionalFormatModel } from "../../SheetModel";
import type { AttributionReportInput } from "../AttributionReportInput";
import { digitsOf, formatsOf } from "../measures";
import { journeyCounts } from "./journeyCounts";
import { footedParts } from "./footedParts";
import type { JourneyColumns } from "./JourneyColumns";

/** What journeys of one kind brought. */
export interface JourneyLine {
  readonly key: string;
  readonly label: string;
  readonly conversions: number;
  readonly value: number;
  /** Of a table that shows how often journeys did not convert; null where it is not known. */
  readonly nulls?: number | null;
}

/** A table as it was written. */
export interface WrittenTable {
  readonly first: number;
  readonly total: number;
  readonly ids: readonly string[];
  readonly conditionalFormats: readonly ConditionalFormatModel[];
}

/** Writes tables of journeys one below the other: conversions and value with shares, and the user's comments. */
export class JourneyTable {
  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: AttributionReportInput,
    private readonly columns: JourneyColumns,
    private readonly prior: PriorSheet | null,
  ) {}

  /** Writes a line's key and label, and what the user has said about it. */
  about(row: number, key: string, label: string, format: CellFormat = {}): string {
    const { sheet, columns } = this;
    sheet.value(row, columns.key, key, { number: "text" });
    sheet.value(row, columns.label, label, { number: "text", indent: 1, ...format });
    const text = this.prior?.notes.get(lineId(key))?.["Comment"] ?? null;
    sheet.value(row, columns.comment, text, { wrap: true, indent: 1 });
    return lineId(key);
  }

  headings(top: number, title: string, headings: readonly (readonly [number, string])[]): void {
    const { sheet, columns } = this;
    sheet.value(top, columns.label, title, { look: "section" });
    sheet.fill(top, columns.label, columns.comment, { look: "section" });
    for (const [column, text] of headings) {
      const align = column === columns.label ? "left" : "right";
      sheet.value(top + 1, column, text, { look: "header", align });
    }
  }

  /** @param heading What the lines are. */
  write(top: number, title: string, heading: string, lines: readonly JourneyLine[]): WrittenTable {
    const { columns, input } = this;
    const hasNulls = lines.some(({ nulls }) => nulls !== undefined);
    const ofValues: readonly (readonly [number | null, string])[] = [
      [columns.value, "Value"],
      [columns.valueShare, "Share of value"],
      [columns.perConversion, "Value each"],
    ];
    this.headings(top, title, [
      [columns.label, heading],
      [columns.conversions, "Conversions"],
      [columns.share, "Share"],
      [columns.upTo, "Up to here"],
      ...ofValues.flatMap(([column, text]) => (column === null ? [] : [[column, text] as const])),
      ...(hasNulls
        ? ([
            [columns.nulls, "Not converted"],
            [columns.rate, "Rate"],
          ] as const)
        : []),
    ]);
    const first = top + 2;
    const total = first + lines.length;
    const measured = (measure: "conversions" | "value"): readonly number[] =>
      footedParts(
        lines.map((line) => line[measure]),
        digitsOf(input, measure),
      );
    const conversions = measured("conversions");
    this.#measure(columns.conversions, columns.share, first, conversions, journeyCounts(input));
    this.#upTo(first, conversions);
    if (columns.value !== null) {
      const values = measured("value");
      const { amount } = formatsOf(input, "value");
      this.#measure(columns.value, columns.valueShare!, first, values, amount);
      for (let row = first; row <= total; row++) {
        const [value, converted] = [relative(row, columns.value), relative(row, columns.conversions)];
        this.sheet.formula(row, columns.perConversion!, `IF(${converted}=0,"n/m",${value}/${converted})`, {
          number: amount,
          align: "right",
          ...(row === total ? { border: "total" } : {}),
        });
      }
    }
    if (hasNulls) this.#rates(first, lines);
    const ids = lines.map(({ key, label }, index) => this.about(first + index, key, label, { wrap: true }));
    this.sheet.value(total, columns.label, "Total", { bold: true, border: "total" });
    const right = hasNulls ? columns.rate : (columns.perConversion ?? columns.upTo);
    this.sheet.fill(total, columns.label, right, { border: "total" });
    const bars = columns.valueShare === null ? [columns.share] : [columns.share, columns.valueShare];
    const conditionalFormats = bars.map((column) => ({
      kind: "dataBar" as const,
      block: block(first, column, total - 1, column),
      good: "neutral" as const,
      bad: "bad" as const,
    }));
    return { first, total, ids, conditionalFormats };
  }

  /** Figures with their total and their shares of it. */
  #measure(
    column: number,
    share: number,
    first: number,
    figures: readonly number[],
    number: NonNullable<CellFormat["number"]>,
  ): void {
    const { sheet } = this;
    const total = first + figures.length;
    const sum = figures.reduce((all, figure) => all + figure, 0);
    figures.forEach((figure, index) => sheet.value(first + index, column, figure, { number }));
    const range = `${relative(first, column)}:${relative(total - 1, column)}`;
    sheet.formula(total, column, `SUM(${range})`, { number, bold: true, border: "total" }, sum);
    const all = inRow(total, column);
    [...figures, sum].forEach((figure, index) => {
      const row = first + index;
      sheet.formula(
        row,
        share,
        `IF(${all}=0,"n/m",${relative(row, column)}/${all})`,
        { number: "share", align: "right", ...(row === total ? { border: "total" } : {}) },
        sum === 0 ? undefined : figure / sum,
      );
    });
  }

  /** What came up to a line, as a share of all. */
  #upTo(first: number, conversions: readonly number[]): void {
    const { share, upTo } = this.columns;
    conversions.forEach((_, index) => {
      const row = first + index;
      const top = inRow(first, share);
      this.sheet.formula(row, upTo, `SUM(${top}:${relative(row, share)})`, {
        number: "share",
        look: "quiet",
      });
    });
  }

  #rates(first: number, lines: readonly JourneyLine[]): void {
    const { sheet } = this;
    const { conversions, nulls, rate } = this.columns;
    const total = first + lines.length;
    const known = lines.map((line) => line.nulls ?? 0);
    const number = journeyCounts(this.input);
    lines.forEach(({ nulls: lost }, index) => {
      if (lost !== null && lost !== undefined) sheet.value(first + index, nulls, lost, { number });
    });
    const range = `${relative(first, nulls)}:${relative(total - 1, nulls)}`;
    const all = known.reduce((sum, lost) => sum + lost, 0);
    sheet.formula(total, nulls, `SUM(${range})`, { number, bold: true, border: "total" }, all);
    for (let row = first; row <= total; row++) {
      if (lines[row - first]?.nulls === null) continue;
      const [converted, lost] = [relative(row, conversions), relative(row, nulls)];
      sheet.formula(row, rate, `IF(${converted}+${lost}=0,"n/m",${converted}/(${converted}+${lost}))`, {
        number: "share",
        align: "right",
        ...(row === total ? { border: "total" } : {}),
      });
    }
  }
}
