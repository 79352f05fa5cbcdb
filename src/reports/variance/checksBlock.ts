import { columnName, maxRows } from "../../cells/address";
import { sheetPrefix } from "../../cells/place";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { Comparison, VarianceLine } from "../../core/budget/varianceLines";
import { absoluteRange, inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import { criteriaSafety } from "../formula/criteria";
import { sumWhere } from "../formula/sumWhere";
import { amountStamps, type AmountStamp } from "./runStamp";
import type { SourceFormulas } from "./sourceFormulas";
import type { AmountFormats, StatementRows } from "./statementBlock";
import { headings, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";

export const sourceChanged = "source changed, run again";

/** A check as the run reads it back: its name, and the cell of its status. */
export interface CheckCell {
  readonly name: string;
  readonly row: number;
}

export interface Checks {
  readonly rows: readonly CheckCell[];
  readonly bottom: number;
  readonly statusColumn: number;
}

/**
 * Live checks, which stay true while the data changes, and the run check, which tells that it has changed.
 * Each row holds what the source says, what the report says, the difference and a status.
 */
export class ChecksBlock {
  #row: number;
  readonly #checks: CheckCell[] = [];
  readonly #source: number;
  readonly #report: number;
  readonly #difference: number;
  readonly #status: number;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly layout: VarianceLayout,
    private readonly formulas: SourceFormulas,
    private readonly input: VarianceReportInput,
    private readonly formats: AmountFormats,
    private readonly statement: StatementRows,
    private readonly top: number,
  ) {
    this.#row = top;
    const { first } = layout.bands[0]!;
    [this.#source, this.#report, this.#difference, this.#status] = [first, first + 1, first + 2, first + 3];
  }

  write(moversTotal: string): Checks {
    const { ledger } = this.input;
    this.#heading();
    const types = ledger.type.stated ? this.#writeTypes() : [null];
    this.#tieOut(types);
    this.#movers(moversTotal);
    if (ledger.type.stated) this.#unknownTypes();
    if (!ledger.source.table) this.#coverage();
    const stamps = amountStamps(ledger);
    for (const stamp of stamps) this.#numbersOnly(stamp.role, stamp.texts);
    this.#runCheck(stamps);
    return { rows: this.#checks, bottom: this.#row - 1, statusColumn: this.#status };
  }

  #heading(): void {
    this.sheet.value(this.#row, this.layout.line, "Checks", { look: "section" });
    this.sheet.fill(this.#row, this.layout.line, this.#status, { look: "section" });
    this.#row++;
    this.sheet.value(this.#row, this.layout.line, "Check", { look: "header" });
    this.sheet.value(this.#row, this.layout.type, "Of", { look: "header" });
    this.sheet.value(this.#row, this.#source, "Source", { look: "header", align: "right" });
    this.sheet.value(this.#row, this.#report, "Report", { look: "header", align: "right" });
    this.sheet.value(this.#row, this.#difference, "Difference", { look: "header", align: "right" });
    this.sheet.value(this.#row, this.#status, "Status", { look: "header", align: "center" });
    this.#row++;
  }

  /** Each account type of the source and what becomes of it; the list that "unknown types" counts against. */
  #writeTypes(): readonly (TypeRow | null)[] {
    const { ledger } = this.input;
    const rows = ledger.type.dimension.labels.flatMap((label, code): TypeRow[] => {
      if (label === "") return [];
      const accountClass = ledger.type.classes[code]!;
      const row = this.#row++;
      const cell = inColumn(row, this.layout.type);
      const used = accountClass.section !== null;
      this.sheet.value(
        row,
        this.layout.line,
        used ? `Rows of type ${label}` : `Rows of type ${label}, left out`,
        {
          look: "quiet",
          indent: 1,
        },
      );
      this.sheet.value(row, this.layout.type, label, { number: "text", look: "quiet" });
      this.sheet.formula(row, this.#source, this.formulas.allRowsOfType({ label, cell }), {
        number: "count",
      });
      return [{ row, picked: { label, cell }, accountClass }];
    });
    this.#typeRows = rows;
    return rows.filter(({ accountClass }) => accountClass.section !== null);
  }

  #typeRows: readonly TypeRow[] = [];

  #tieOut(types: readonly (TypeRow | null)[]): void {
    const { first, last } = this.statement;
    for (const type of types) {
      const lines = this.input.statement.flatMap((row) =>
        row.kind === "line" && (!type || row.line.typeLabel === type.picked.label) ? [row.line] : [],
      );
      const of = type?.picked.label ?? "all rows";
      const accountClass = type?.accountClass ?? this.input.ledger.type.classes[0]!;
      const inReport = (column: number): string => {
        const figures = absoluteRange(column, first, last);
        const typeColumn = absoluteRange(this.layout.type, first, last);
        if (!type) return `SUMPRODUCT((${typeColumn}<>"")*1,${figures})`;
        const safety = criteriaSafety(this.input.ledger.type.dimension.labels);
        return sumWhere(figures, [{ kind: "equals", column: typeColumn, ...type.picked, safety }]);
      };
      this.#compare(
        `Rows in the period`,
        of,
        this.formulas.typeRows(type?.picked ?? null),
        inReport(this.layout.rows),
        "count",
        [lines.reduce((sum, line) => sum + line.rows, 0)],
      );
      for (const band of this.layout.bands) {
        for (const [comparison, column] of Object.entries(band.amounts) as [Comparison, number][]) {
          const source = this.formulas.typeAmount(band.key, comparison, type?.picked ?? null, accountClass);
          const title = `${headings[comparison].text} ${band.key === "period" ? "of the period" : "of the year to date"}`;
          const report = `ROUND(${inReport(column)},FO_DIGITS)`;
          this.#compare(title, of, source, report, "amount", [this.#total(lines, band.key, comparison)]);
        }
      }
    }
  }

  #total(lines: readonly VarianceLine[], band: "period" | "yearToDate", comparison: Comparison): number {
    const minor = lines.reduce((sum, line) => sum + (line[band]?.[comparison] ?? 0), 0);
    return amountFromMinor(minor, this.input.digits);
  }

  #movers(total: string): void {
    const band = this.layout.bands[0]!;
    const result = relative(this.statement.result, band.effect);
    this.#compare("Effects add up to the result", this.statement.resultName, result, total, "amount", []);
  }

  #unknownTypes(): void {
    const column = this.formulas.refs.column("account-type");
    const listed = this.#typeRows.map(({ row }) => relative(row, this.#source));
    const sum = listed.length > 0 ? `SUM(${listed[0]}:${listed.at(-1)})` : "0";
    this.#compare(
      "Rows whose type is listed above",
      "all rows",
      `ROWS(${column})-COUNTBLANK(${column})`,
      sum,
      "count",
      [],
    );
  }

  /** Rows appended below a plain range are not in its names: the check says so. */
  #coverage(): void {
    const { source, amountsBelow } = this.input.ledger;
    const { column, header } = source.columns.get(source.scenarioLabels ? "amount" : "actual")!;
    const letters = columnName(column);
    const below = `${sheetPrefix(source.sheet)}$${letters}$${source.lastRow + 2}:$${letters}$${maxRows}`;
    this.#compare("Amounts below the range read", header, `COUNTA(${below})`, "", "count", [], amountsBelow);
  }

  #numbersOnly(role: Parameters<SourceFormulas["refs"]["column"]>[0], texts: number): void {
    const column = this.formulas.refs.column(role);
    const header = this.input.ledger.source.columns.get(role)!.header;
    const source = `ROWS(${column})-COUNT(${column})-COUNTBLANK(${column})`;
    this.#compare("Amounts that are not numbers", header, source, "", "count", [], texts);
  }

  #compare(
    title: string,
    of: string,
    source: string,
    report: string,
    kind: "count" | "amount",
    expected: readonly number[],
    constant?: number,
  ): void {
    const row = this.#row++;
    const number = kind === "count" ? "count" : this.formats.amount;
    this.sheet.value(row, this.layout.line, title, { indent: 1 });
    this.sheet.value(row, this.layout.type, of, { number: "text", look: "quiet" });
    this.sheet.formula(row, this.#source, source, { number }, expected[0]);
    if (constant === undefined) this.sheet.formula(row, this.#report, report, { number }, expected[0]);
    else this.sheet.value(row, this.#report, constant, { number });
    const difference = `${relative(row, this.#report)}-${relative(row, this.#source)}`;
    this.sheet.formula(
      row,
      this.#difference,
      `ROUND(${difference},FO_DIGITS)`,
      { number: kind === "count" ? "count" : this.formats.variance },
      0,
    );
    const status = `IF(ABS(${relative(row, this.#difference)})<FO_TOLERANCE,"OK","ERROR")`;
    this.sheet.formula(row, this.#status, status, { align: "center" });
    this.#checks.push({ name: `${title}: ${of}`, row });
  }

  /** Stamped at run time: rows, totals and position-weighted sums, compared with the source as it is now. */
  #runCheck(stamps: readonly AmountStamp[]): void {
    const { ledger } = this.input;
    const anyColumn = this.formulas.refs.column(this.input.lineRole);
    const conditions = [
      this.#stamp("Rows at the run", "all rows", ledger.rows, `ROWS(${anyColumn})`, 0.5, "count"),
    ];
    for (const { role, total, weighted, noise } of stamps) {
      const column = this.formulas.refs.column(role);
      const { header } = ledger.source.columns.get(role)!;
      conditions.push(
        this.#stamp("Total at the run", header, total, `SUM(${column})`, noise.total, "amount"),
      );
      for (const { period, sum } of weighted) {
        const periodCell = inColumn(this.#row, this.#difference);
        const weight = `MOD(ROW(${column})-MIN(ROW(${column})),${periodCell})+1`;
        conditions.push(
          this.#stamp(
            `Position-weighted sum, period`,
            header,
            sum,
            `SUMPRODUCT(${weight},${column})`,
            noise.weighted,
            "amount",
            period,
          ),
        );
      }
    }
    const row = this.#row++;
    this.sheet.value(row, this.layout.line, "Source as it was at the run", { indent: 1, bold: true });
    this.sheet.formula(row, this.#status, `IF(AND(${conditions.join(",")}),"OK","${sourceChanged}")`, {
      align: "center",
      bold: true,
    });
    this.#checks.push({ name: "Source as it was at the run", row });
  }

  #stamp(
    title: string,
    of: string,
    stamped: number,
    now: string,
    tolerance: number,
    kind: "count" | "amount",
    period?: number,
  ): string {
    const row = this.#row++;
    const number = kind === "count" ? "count" : "fingerprint";
    this.sheet.value(row, this.layout.line, title, { indent: 1, look: "quiet" });
    this.sheet.value(row, this.layout.type, of, { number: "text", look: "quiet" });
    this.sheet.formula(row, this.#source, now, { number, look: "quiet" });
    this.sheet.value(row, this.#report, stamped, { number, look: "quiet" });
    if (period !== undefined)
      this.sheet.value(row, this.#difference, period, { number: "count", look: "quiet" });
    this.sheet.value(row, this.#status + 1, tolerance, { number: this.formats.amount, look: "quiet" });
    return `ABS(${relative(row, this.#source)}-${relative(row, this.#report)})<${relative(row, this.#status + 1)}`;
  }
}

interface TypeRow {
  readonly row: number;
  readonly picked: { readonly label: string; readonly cell: string };
  readonly accountClass: VarianceLine["accountClass"];
}
