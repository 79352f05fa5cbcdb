import { labelFromCell } from "../../../cells/labelFromCell";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { CostReportInput } from "../CostReportInput";
import type { FrontColumns } from "./FrontColumns";
import type { CostBlock, CostLine } from "./frontLines";
import type { CostRole } from "./labelMatch";
import { LineFigures, type FrontParts } from "./LineFigures";
import { OwnerRows } from "./OwnerRows";
import type { LiveAmount } from "./Planned";
import { RowWriter, type Base, type RowFigures } from "./RowWriter";
import { sumOfRows } from "./sumOfRows";

/** Writes the lines of the front sheet, their subtotals and the total. */
export class FrontWriter {
  readonly ids: string[] = [];
  readonly #rows: RowWriter;
  readonly #owners: OwnerRows;
  readonly #figures: LineFigures;

  constructor(
    private readonly sheet: SheetBuilder,
    input: CostReportInput,
    private readonly columns: FrontColumns,
    private readonly parts: FrontParts,
    private readonly prior: PriorSheet | null,
  ) {
    this.#rows = new RowWriter(sheet, input, columns);
    this.#figures = new LineFigures(input, columns, parts);
    this.#owners = new OwnerRows(this.#figures.planBy === "block" ? 0 : 1);
  }

  /** @returns The row of the total. */
  write(top: number): number {
    let row = top;
    const blocks: RowFigures[] = [];
    for (const block of this.parts.lines.blocks) {
      const first = row;
      const own = block.lines.map((line) => this.#line(block, line, first, row++));
      const subtotal = this.#figures.ofBlock(block, sumOfRows(own), row);
      blocks.push(subtotal);
      if (this.#figures.isTwo) this.#subtotal(block, subtotal, { first, row: row++ });
    }
    this.#total(sumOfRows(blocks), top, row);
    return row;
  }

  /** Subtotals by owner below the total. @param lines Rows of the lines. @returns Rows written; null where no owner is known. */
  writeOwners(lines: { readonly first: number; readonly last: number }, top: number): typeof lines | null {
    return this.#owners.write(this.sheet, this.columns, this.#rows, lines, top);
  }

  #line(block: CostBlock, line: CostLine, first: number, row: number): RowFigures {
    const { sheet, columns } = this;
    const shown = line.labels.map((label) =>
      label === null ? `Other (${line.rest.length})` : label === "" ? "(none)" : label,
    );
    sheet.value(row, columns.at("first"), shown[0]!, { number: "text" });
    if (this.#figures.isTwo) sheet.value(row, columns.at("second"), shown[1]!, { number: "text" });
    sheet.value(row, columns.at("level"), 1, { number: "count", look: "quiet" });
    const figures = this.#figures.ofLine(block, line, first, row);
    const owner = this.#begin(row, lineKey(this.#figures.roles, line), this.#figures.ownerOf(line.labels));
    this.#owners.add(1, owner, figures);
    this.#rows.write(row, figures, {});
    return figures;
  }

  #subtotal({ label }: CostBlock, figures: RowFigures, { first, row }: { first: number; row: number }): void {
    const { sheet, columns } = this;
    const bold: CellFormat = { bold: true, border: "top" };
    sheet.value(row, columns.at("first"), label === "" ? "(none)" : label, { ...bold, number: "text" });
    sheet.value(
      row,
      columns.at("second"),
      `all ${this.#figures.roles[1] === "category" ? "categories" : "cost centres"}`,
      { ...bold },
    );
    sheet.value(row, columns.at("level"), 0, { number: "count", look: "quiet" });
    const planned = this.parts.planned?.roles.length === 1 ? this.parts.planned.ownerOf([label]) : "";
    this.#owners.add(0, this.#begin(row, `${label} total`, planned, bold), figures);
    const sum = (column: Base, own: LiveAmount): LiveAmount => ({
      ...own,
      formula: `SUM(${relative(first, columns.at(column))}:${relative(row - 1, columns.at(column))})`,
    });
    this.#rows.write(
      row,
      {
        ...figures,
        before: sum("before", figures.before),
        actual: sum("actual", figures.actual),
        yearToDate: sum("yearToDate", figures.yearToDate),
        payments: sum("payments", figures.payments),
        plan: figures.plan && this.#figures.planBy === "line" ? sum("plan", figures.plan) : figures.plan,
        planYear:
          figures.planYear && this.#figures.planBy === "line"
            ? sum("planYear", figures.planYear)
            : figures.planYear,
      },
      bold,
    );
    sheet.fill(row, columns.at("first"), columns.at("comment"), bold);
  }

  #total(figures: RowFigures, top: number, row: number): void {
    const { sheet, columns } = this;
    const bold: CellFormat = { bold: true, border: "total" };
    sheet.value(row, columns.at("first"), "Total", bold);
    const levels = absoluteRange(columns.at("level"), top, row - 1);
    const sum = (column: Base, own: LiveAmount, level: 0 | 1): LiveAmount => ({
      ...own,
      formula: `SUMIFS(${absoluteRange(columns.at(column), top, row - 1)},${levels},${level})`,
    });
    const { planned, ordered } = this.parts;
    const plan = (column: "plan" | "planYear"): LiveAmount | null => {
      if (!planned) return null;
      if (this.#figures.planBy === "all") return planned.total(column === "plan" ? "reported" : "year");
      return sum(column, figures[column]!, this.#figures.planBy === "line" ? 1 : 0);
    };
    const committed = (): LiveAmount | null => {
      if (!ordered) return null;
      if (this.#figures.orderBy === "line" && figures.committed?.minor === ordered.total)
        return sum("committed", figures.committed, 1);
      return { minor: ordered.total, formula: null };
    };
    this.#rows.write(
      row,
      {
        before: sum("before", figures.before, 1),
        actual: sum("actual", figures.actual, 1),
        yearToDate: sum("yearToDate", figures.yearToDate, 1),
        payments: sum("payments", figures.payments, 1),
        plan: plan("plan"),
        planYear: plan("planYear"),
        committed: committed(),
      },
      bold,
    );
    sheet.fill(row, columns.at("first"), columns.at("comment"), bold);
  }

  /** @returns The owner that the row shows. */
  #begin(row: number, key: string, owner: string, look: CellFormat = {}): string {
    const { sheet, columns, prior } = this;
    const id = lineId(key);
    this.ids.push(id);
    sheet.value(row, columns.at("key"), key, { number: "text" });
    const typed = prior?.notes.get(id);
    const shown = owner === "" ? (typed?.["Owner"] ?? null) : owner;
    sheet.value(row, columns.at("owner"), shown, { ...look, wrap: true });
    sheet.value(row, columns.at("comment"), typed?.["Comment"] ?? null, { ...look, wrap: true });
    return labelFromCell(shown);
  }
}

/** What a line is known by from run to run: its cost centre before its category, in whatever order they are shown. */
function lineKey(roles: readonly CostRole[], { labels }: CostLine): string {
  return JSON.stringify(roles[0] === "category" && labels.length > 1 ? [labels[1], labels[0]] : labels);
}
