import { amountFromMinor } from "../../core/money/minorUnits";
import type { Comparison, VarianceLine } from "../../core/budget/varianceLines";
import type { StatementRow } from "../../core/budget/varianceStatement";
import { variance } from "../../core/budget/variance";
import { lineId } from "../PriorSheet";
import type { AmountFormats } from "../formats";
import { absolute, absoluteRange, inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import type { CellFormat } from "../SheetModel";
import type { SourceFormulas } from "./sourceFormulas";
import { frame, userHeadings, type BandLayout, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";
import { changeShare } from "../formula/changeShare";

/** Where the statement's parts stand, for the blocks that refer to them. */
export interface StatementRows {
  readonly first: number;
  readonly last: number;
  /** Row of the result that the report is about: the last subtotal, or the only section's total. */
  readonly result: number;
  readonly resultName: string;
  readonly resultPolarity: 1 | -1 | 0;
}

const sectionTitles: Readonly<Record<string, string>> = {
  revenue: "Revenue",
  "cost of sales": "Cost of sales",
  "operating expenses": "Operating expenses",
  "other income": "Other income",
  "other expenses": "Other expenses",
  tax: "Tax",
};

/** Writes the statement: lines summed from the source, totals and results summed from the lines above them. */
export class StatementBlock {
  #row: number = frame.firstLine;
  readonly #first: number = frame.firstLine;
  readonly #last: number;
  readonly #linesOf = new Map<string, { natural: number[]; contra: number[] }>();
  readonly #totals: { row: number; polarity: number }[] = [];
  readonly #subtotalRows = new Map<string, number>();
  #lastSubtotal: number | null = null;
  #revenueTotal: number | null = null;
  #section = "";

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: VarianceLayout,
    private readonly formulas: SourceFormulas,
    private readonly input: VarianceReportInput,
    private readonly formats: AmountFormats,
  ) {
    this.#last = frame.firstLine + input.statement.length - 1;
  }

  write(): StatementRows {
    let resultName = "";
    let resultPolarity: StatementRows["resultPolarity"] = 1;
    let result = this.#first;
    for (const row of this.input.statement) {
      if (row.kind === "section") this.#writeSection(row.section);
      else if (row.kind === "line") this.#writeLine(row);
      else if (row.kind === "margin") this.#writeMargin(row.name, this.#subtotalRows.get(row.of)!);
      else {
        const name = row.kind === "total" ? `Total ${sectionTitles[row.section]!.toLowerCase()}` : row.name;
        [result, resultName, resultPolarity] = [this.#row, name, row.polarity];
        if (row.kind === "total") this.#writeTotal(row, name);
        else this.#writeSubtotal(row, name);
      }
      this.#row++;
    }
    return { first: this.#first, last: this.#last, result, resultName, resultPolarity };
  }

  #writeSection(section: string): void {
    this.#section = section;
    this.#linesOf.set(section, { natural: [], contra: [] });
    this.sheet.value(this.#row, this.layout.line, sectionTitles[section]!, { look: "section" });
    this.sheet.fill(this.#row, this.layout.line, this.layout.comment, { look: "section" });
  }

  #writeLine({ line, polarity }: Extract<StatementRow, { kind: "line" }>): void {
    const { sheet, layout, input } = this;
    const row = this.#row;
    const contra = line.accountClass.type === "contra revenue";
    this.#linesOf.get(this.#section)![contra ? "contra" : "natural"].push(row);
    sheet.value(row, layout.key, line.key, { number: "text" });
    sheet.value(row, layout.line, lineLabel(line, input.lineNames), { number: "text", indent: 1 });
    const typeText = input.ledger.type.stated ? line.typeLabel : line.accountClass.type;
    sheet.value(row, layout.type, typeText, { number: "text", look: "quiet" });
    const own = { label: line.key, cell: inColumn(row, layout.key) };
    const type = { label: line.typeLabel, cell: inColumn(row, layout.type) };
    for (const band of layout.bands) {
      const amounts = band.key === "period" ? line.period : line.yearToDate;
      for (const [comparison, column] of Object.entries(band.amounts) as [Comparison, number][]) {
        const formula = this.formulas.lineAmount(band.key, comparison, own, type, line.accountClass);
        sheet.formula(
          row,
          column,
          formula,
          { number: this.formats.amount },
          this.#major(amounts?.[comparison]),
        );
      }
    }
    this.#writeJudgement(row, polarity, line.period, line.yearToDate, {});
    sheet.formula(row, layout.rows, this.formulas.lineRows(own, type), { number: "count" }, line.rows);
    this.#writeRanks(row);
    this.#writeUserCells(row, line.key, typeText);
  }

  #writeRanks(row: number): void {
    const { sheet, layout } = this;
    const effect = inColumn(row, layout.lineEffect);
    const all = absoluteRange(layout.lineEffect, this.#first, this.#last);
    const above = `${absolute(this.#first, layout.lineEffect)}:${effect}`;
    sheet.formula(row, layout.lineEffect, inColumn(row, layout.bands[0]!.effect), {
      number: this.formats.variance,
    });
    sheet.formula(row, layout.favourableRank, `RANK(${effect},${all},0)+COUNTIF(${above},${effect})-1`, {
      number: "count",
    });
    sheet.formula(row, layout.unfavourableRank, `RANK(${effect},${all},1)+COUNTIF(${above},${effect})-1`, {
      number: "count",
    });
  }

  #writeTotal(row: Extract<StatementRow, { kind: "total" }>, name: string): void {
    const { natural, contra } = this.#linesOf.get(row.section)!;
    this.#totals.push({ row: this.#row, polarity: row.polarity });
    if (row.section === "revenue") this.#revenueTotal = this.#row;
    this.#writeSum(row, name, "top", (column) => {
      const part = (rows: readonly number[]): string =>
        `SUM(${relative(rows[0]!, column)}:${relative(rows.at(-1)!, column)})`;
      const sums = [natural.length > 0 ? part(natural) : "", contra.length > 0 ? `-${part(contra)}` : ""];
      return sums.join("");
    });
  }

  #writeSubtotal(row: Extract<StatementRow, { kind: "subtotal" }>, name: string): void {
    const above = this.#lastSubtotal;
    const totals = this.#totals.filter(({ row: at }) => above === null || at > above);
    this.#subtotalRows.set(name, this.#row);
    this.#writeSum(row, name, "total", (column) =>
      [
        above === null ? "" : relative(above, column),
        ...totals.map(({ row: at, polarity }) => (polarity < 0 ? "-" : "+") + relative(at, column)),
      ]
        .join("")
        .replace(/^\+/, ""),
    );
    this.#lastSubtotal = this.#row;
  }

  #writeSum(
    row: Extract<StatementRow, { kind: "total" | "subtotal" }>,
    name: string,
    border: "top" | "total",
    sumOf: (column: number) => string,
  ): void {
    const { sheet, layout } = this;
    const look: CellFormat = { bold: true, border };
    sheet.value(this.#row, layout.key, `#${row.kind}:${name}`, { number: "text" });
    sheet.value(this.#row, layout.line, name, look);
    for (const band of layout.bands) {
      const amounts = band.key === "period" ? row.period : row.yearToDate;
      for (const [comparison, column] of Object.entries(band.amounts) as [Comparison, number][]) {
        const format: CellFormat = { ...look, number: this.formats.amount };
        sheet.formula(
          this.#row,
          column,
          `ROUND(${sumOf(column)},FO_DIGITS)`,
          format,
          this.#major(amounts?.[comparison]),
        );
      }
    }
    this.#writeJudgement(this.#row, row.polarity, row.period, row.yearToDate, look);
    this.#writeUserCells(this.#row, `#${row.kind}:${name}`, "");
    sheet.fill(this.#row, layout.line, layout.comment, look);
  }

  /** Differences, shares, effect, F/U and flag of a row. */
  #writeJudgement(
    row: number,
    polarity: 1 | -1 | 0,
    period: Readonly<Partial<Record<Comparison, number>>>,
    yearToDate: Readonly<Partial<Record<Comparison, number>>> | null,
    look: CellFormat,
  ): void {
    const { sheet, layout, input } = this;
    sheet.value(row, layout.polarity, polarity, { number: "count" });
    const sign = inColumn(row, layout.polarity);
    for (const band of layout.bands) {
      const amounts = (band.key === "period" ? period : yearToDate) ?? {};
      const actual = relative(row, band.amounts.actual!);
      for (const { reference, difference, share } of band.deltas) {
        const base = relative(row, band.amounts[reference]!);
        const judged = this.#judged(amounts, reference, polarity);
        const factor = input.sign === "effect" ? polarity : 1;
        sheet.formula(
          row,
          difference,
          `IF(FO_SIGN="effect",${sign},1)*ROUND(${actual}-${base},FO_DIGITS)`,
          { ...look, number: this.formats.variance },
          judged && (factor * judged.difference || 0),
        );
        const exists = judged && !judged.notMeaningful && judged.differenceShare !== null;
        sheet.formula(
          row,
          share,
          changeShare(relative(row, difference), base, actual),
          { ...look, number: "varianceShare", align: "right" },
          exists ? factor * judged.differenceShare || 0 : undefined,
        );
      }
      const first = band.deltas[0]!.reference;
      const effect = inColumn(row, band.effect);
      sheet.formula(
        row,
        band.effect,
        `${sign}*ROUND(${actual}-${relative(row, band.amounts[first]!)},FO_DIGITS)`,
        { ...look, number: this.formats.variance },
        this.#judged(amounts, first, polarity)?.effect,
      );
      sheet.formula(row, band.flag, `IF(${effect}>0,"F",IF(${effect}<0,"U","–"))`, {
        ...look,
        align: "center",
      });
    }
    this.#writeFlag(row, look);
  }

  #writeFlag(row: number, look: CellFormat): void {
    const { difference, share } = this.layout.bands[0]!.deltas[0]!;
    const amountHit = `ABS(${relative(row, difference)})>FO_MAT_ABS`;
    const shareCell = relative(row, share);
    const shareHit = `IF(ISNUMBER(${shareCell}),ABS(${shareCell})>FO_MAT_PCT,${relative(row, difference)}<>0)`;
    const rule = `IF(FO_MAT_RULE="or",OR(${amountHit},${shareHit}),AND(${amountHit},${shareHit}))`;
    this.sheet.formula(row, this.layout.material, `IF(${rule},"●","")`, { ...look, align: "center" });
  }

  #judged(
    amounts: Readonly<Partial<Record<Comparison, number>>>,
    reference: "plan" | "priorYear",
    polarity: 1 | -1 | 0,
  ): ReturnType<typeof variance> | undefined {
    const [actual, base] = [this.#major(amounts.actual), this.#major(amounts[reference])];
    return actual === undefined || base === undefined ? undefined : variance(actual, base, polarity);
  }

  #writeMargin(name: string, of: number): void {
    const { sheet, layout } = this;
    const look: CellFormat = { italic: true, look: "quiet" };
    sheet.value(this.#row, layout.key, `#margin:${name}`, { number: "text" });
    sheet.value(this.#row, layout.line, name, { ...look, indent: 1 });
    for (const band of layout.bands) {
      for (const column of Object.values(band.amounts)) {
        const revenue = relative(this.#revenueTotal!, column);
        const formula = `IF(${revenue}=0,"n/m",${relative(of, column)}/${revenue})`;
        sheet.formula(this.#row, column, formula, { ...look, number: "share", align: "right" });
      }
    }
  }

  #writeUserCells(row: number, key: string, type: string): void {
    const typed = this.input.prior?.notes.get(lineId(key, type));
    for (const part of ["driver", "owner", "comment"] as const) {
      const format: CellFormat = { look: "input", ...(part === "comment" ? { wrap: true } : {}) };
      this.sheet.value(row, this.layout[part], typed?.[userHeadings[part]] ?? null, format);
    }
  }

  #major(minor: number | undefined): number | undefined {
    return minor === undefined ? undefined : amountFromMinor(minor, this.input.digits);
  }
}

/** Longest label that a line shows; the whole key stands in the hidden column. */
const longestLabel = 80;

/** What a line is called: its key and name, contra revenue as what is taken off; the type where one key has several. */
export function lineLabel(
  { key, code, typeLabel, hasSeveralTypes, accountClass }: VarianceLine,
  names: readonly string[],
): string {
  const name = names[code] ?? key;
  const label = name === key.trim() ? name : `${key.trim()} ${name}`.trim();
  const full = `${accountClass.type === "contra revenue" ? "less " : ""}${label}${hasSeveralTypes ? ` (${typeLabel})` : ""}`;
  return full.length <= longestLabel ? full : `${full.slice(0, longestLabel - 1)}…`;
}

/** The band's title over its columns. */
export function bandSpan(band: BandLayout): readonly number[] {
  return Array.from({ length: band.last - band.first + 1 }, (_, offset) => band.first + offset);
}
