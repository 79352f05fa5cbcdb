import { columnBelow } from "../../cells/table/SourceTable";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { Comparison, VarianceLine } from "../../core/budget/varianceLines";
import { ChecksTable, type Checks } from "../checks/ChecksTable";
import type { AmountFormats } from "../formats";
import { absoluteRange, inColumn, relative, type SheetBuilder } from "../SheetBuilder";
import { criteriaSafety } from "../formula/criteria";
import { sumWhere } from "../formula/sumWhere";
import { amountStamps } from "./amountStamps";
import type { SourceFormulas } from "./sourceFormulas";
import type { StatementRows } from "./statementBlock";
import { headings, type VarianceLayout } from "./varianceLayout";
import type { VarianceReportInput } from "./VarianceReportInput";

/** The checks of the variance report. */
export class ChecksBlock {
  readonly #table: ChecksTable;
  readonly #source: number;

  constructor(
    sheet: SheetBuilder,
    private readonly layout: VarianceLayout,
    private readonly formulas: SourceFormulas,
    private readonly input: VarianceReportInput,
    formats: AmountFormats,
    private readonly statement: StatementRows,
    top: number,
  ) {
    const source = layout.bands[0]!.first;
    this.#source = source;
    const columns = {
      title: layout.line,
      of: layout.type,
      source,
      report: source + 1,
      difference: source + 2,
      status: source + 3,
    };
    this.#table = new ChecksTable(sheet, {
      top,
      columns,
      formats,
    });
  }

  write(moversTotal: string): Checks {
    const { ledger } = this.input;
    const types = ledger.type.stated ? this.#writeTypes() : [null];
    this.#tieOut(types);
    this.#movers(moversTotal);
    if (ledger.type.stated) this.#unknownTypes();
    if (!ledger.source.table) this.#coverage();
    const stamps = amountStamps(ledger);
    for (const stamp of stamps) this.#numbersOnly(stamp.role, stamp.texts);
    this.#table.stampRows("all rows", this.formulas.refs.column(this.input.lineRole), ledger.rows);
    for (const { role, stamp } of stamps) {
      this.#table.stamp(ledger.source.columns.get(role)!.header, this.formulas.refs.column(role), stamp);
    }
    this.#table.runCheck();
    return this.#table.finish();
  }

  /** Each account type of the source and what becomes of it; the list that "unknown types" counts against. */
  #writeTypes(): readonly (TypeRow | null)[] {
    const { ledger } = this.input;
    const rows = ledger.type.dimension.labels.flatMap((label, code): TypeRow[] => {
      if (label === "") return [];
      const accountClass = ledger.type.classes[code]!;
      const used = accountClass.section !== null;
      const title = used ? `Rows of type ${label}` : `Rows of type ${label}, left out`;
      const row = this.#table.count(title, label, (cell) => this.formulas.allRowsOfType({ label, cell }));
      const cell = inColumn(row, this.layout.type);
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
      this.#table.compare({
        title: "Rows in the period",
        of,
        source: this.formulas.typeRows(type?.picked ?? null),
        report: inReport(this.layout.rows),
        kind: "count",
        expected: lines.reduce((sum, line) => sum + line.rows, 0),
      });
      for (const band of this.layout.bands) {
        for (const [comparison, column] of Object.entries(band.amounts) as [Comparison, number][]) {
          const source = this.formulas.typeAmount(band.key, comparison, type?.picked ?? null, accountClass);
          const title = `${headings[comparison].text} ${band.key === "period" ? "of the period" : "of the year to date"}`;
          const report = `ROUND(${inReport(column)},FO_DIGITS)`;
          const expected = this.#total(lines, band.key, comparison);
          this.#table.compare({ title, of, source, report, kind: "amount", expected });
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
    this.#table.compare({
      title: "Effects add up to the result",
      of: this.statement.resultName,
      source: relative(this.statement.result, band.effect),
      report: total,
      kind: "amount",
    });
  }

  #unknownTypes(): void {
    const column = this.formulas.refs.column("account-type");
    const listed = this.#typeRows.map(({ row }) => relative(row, this.#source));
    const sum = listed.length > 0 ? `SUM(${listed[0]}:${listed.at(-1)})` : "0";
    this.#table.compare({
      title: "Rows whose type is listed above",
      of: "all rows",
      source: `ROWS(${column})-COUNTBLANK(${column})`,
      report: sum,
      kind: "count",
    });
  }

  /** Rows appended below a plain range are not in its names: the check says so. */
  #coverage(): void {
    const { source, amountsBelow } = this.input.ledger;
    const column = source.columns.get(source.scenarioLabels ? "amount" : "actual")!;
    this.#table.compare({
      title: "Amounts below the range read",
      of: column.header,
      source: `COUNTA(${columnBelow(source, column)})`,
      report: amountsBelow,
      kind: "count",
    });
  }

  #numbersOnly(role: Parameters<SourceFormulas["refs"]["column"]>[0], texts: number): void {
    const column = this.formulas.refs.column(role);
    this.#table.compare({
      title: "Amounts that are not numbers",
      of: this.input.ledger.source.columns.get(role)!.header,
      source: `ROWS(${column})-COUNT(${column})-COUNTBLANK(${column})`,
      report: texts,
      kind: "count",
    });
  }
}

interface TypeRow {
  readonly row: number;
  readonly picked: { readonly label: string; readonly cell: string };
  readonly accountClass: VarianceLine["accountClass"];
}
