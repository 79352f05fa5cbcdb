import { labelFromCell } from "../../../cells/labelFromCell";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absoluteRange, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { windows } from "../costFrame";
import type { CostReportInput } from "../CostReportInput";
import type { MonthSpan } from "../../../core/cost/spend/MonthlySums";
import type { CostRefs, Labelled } from "../payments/CostRefs";
import { paid } from "../payments/PaymentSource";
import type { FrontColumn, FrontColumns } from "./FrontColumns";
import type { CostBlock, CostLine, FrontLines } from "./frontLines";
import type { CostRole } from "./labelMatch";
import type { Ordered } from "./Ordered";
import { OwnerRows } from "./OwnerRows";
import { RowWriter, type Base, type RowFigures } from "./RowWriter";
import { sumOfRows } from "./sumOfRows";
import type { LineLabel, LiveAmount, Planned } from "./Planned";

const spans = { before: "before", actual: "reported", yearToDate: "yearToDate" } as const;

export interface FrontParts {
  readonly refs: CostRefs<"payments">;
  readonly lines: FrontLines;
  readonly planned: Planned | null;
  readonly ordered: Ordered | null;
}

/** Writes the lines of the front sheet, their subtotals and the total. */
export class FrontWriter {
  readonly ids: string[] = [];
  readonly #rows: RowWriter;
  readonly #owners: OwnerRows;
  readonly #roles: readonly CostRole[];
  /** Where what is planned is known: by line, by block, or of all alone. */
  readonly #planBy: "line" | "block" | "all";
  readonly #orderBy: "line" | "block" | "all";

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: CostReportInput,
    private readonly columns: FrontColumns,
    private readonly parts: FrontParts,
    private readonly prior: PriorSheet | null,
  ) {
    this.#rows = new RowWriter(sheet, input, columns);
    this.#roles = [...parts.lines.dimensions.keys()];
    const roles = this.#roles.join();
    const isTwo = this.#roles.length > 1;
    const planned = parts.planned?.roles.join() ?? "";
    this.#planBy =
      planned !== "" && planned === roles ? "line" : isTwo && planned === "costCentre" ? "block" : "all";
    const role = parts.ordered?.role ?? null;
    this.#orderBy =
      role === null ? "all" : role === roles ? "line" : isTwo && role === "costCentre" ? "block" : "all";
    this.#owners = new OwnerRows(this.#planBy === "block" ? 0 : 1);
  }

  get #isTwo(): boolean {
    return this.#roles.length > 1;
  }

  /** @returns The row of the total. */
  write(top: number): number {
    let row = top;
    const blocks: RowFigures[] = [];
    for (const block of this.parts.lines.blocks) {
      const first = row;
      const own = block.lines.map((line) => this.#line(block, line, first, row++));
      const sums = sumOfRows(own);
      const subtotal: RowFigures = {
        ...sums,
        plan:
          this.#planBy === "block" ? this.#planOf(this.#labels([block.label], row), "reported") : sums.plan,
        planYear:
          this.#planBy === "block" ? this.#planOf(this.#labels([block.label], row), "year") : sums.planYear,
        committed: this.#orderBy === "block" ? this.#orders(block.label) : sums.committed,
      };
      blocks.push(subtotal);
      if (this.#isTwo) this.#subtotal(block, subtotal, { first, row: row++ });
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
    if (this.#isTwo) sheet.value(row, columns.at("second"), shown[1]!, { number: "text" });
    sheet.value(row, columns.at("level"), 1, { number: "count", look: "quiet" });
    const figures = line.rest.length > 0 ? this.#rest(block, line, first, row) : this.#own(line, row);
    const owner = this.#begin(row, JSON.stringify(line.labels), this.#owner(line.labels));
    this.#owners.add(1, owner, figures);
    this.#rows.write(row, figures, {});
    return figures;
  }

  #own({ labels, group }: CostLine, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const known = labels as readonly string[];
    const conditions = this.#labels(known, row);
    const isOdd = group !== null && odd[group] === 1;
    const amount = (of: keyof typeof spans): LiveAmount => {
      const span = this.input.time[spans[of]];
      const formula = isOdd ? null : paid(refs, conditions, windows[spans[of]]);
      return { minor: group === null ? 0 : sums.of(group, span), formula };
    };
    const count = group === null ? 0 : sums.rowsOf(group, this.input.time.reported);
    const counted = isOdd ? null : refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: amount("before"),
      actual: amount("actual"),
      yearToDate: amount("yearToDate"),
      payments: { minor: count, formula: counted },
      plan: this.#planBy === "line" ? this.#planOf(conditions, "reported") : null,
      planYear: this.#planBy === "line" ? this.#planOf(conditions, "year") : null,
      committed: this.#orderBy === "line" ? this.#orders(known[0]!) : null,
    };
  }

  /** What is left of a block: all of it without the lines above. */
  #rest(block: CostBlock, { rest, labels }: CostLine, first: number, row: number): RowFigures {
    const { refs, lines } = this.parts;
    const { sums, odd } = lines.groups;
    const { time } = this.input;
    const groups = rest.flatMap(({ group }) => group ?? []);
    const isOdd = [...block.lines, ...rest].some(({ group }) => group !== null && odd[group] === 1);
    const conditions = this.#isTwo ? this.#labels([labels[0]!], row) : [];
    const above = (column: FrontColumn): string =>
      row === first
        ? ""
        : `-SUM(${relative(first, this.columns.at(column))}:${relative(row - 1, this.columns.at(column))})`;
    const live = (column: FrontColumn, whole: string | null, minor: number): LiveAmount => ({
      minor,
      formula: isOdd || whole === null ? null : whole + above(column),
    });
    const of = (span: MonthSpan): number => groups.reduce((sum, group) => sum + sums.of(group, span), 0);
    const plan = (which: "reported" | "year"): LiveAmount | null =>
      this.#planBy !== "line"
        ? null
        : {
            formula: null,
            minor: rest.reduce(
              (sum, line) => sum + this.#planOf(this.#labels(line.labels as string[], row), which).minor,
              0,
            ),
          };
    const rows = groups.reduce((sum, group) => sum + sums.rowsOf(group, time.reported), 0);
    const counted = refs.sum(null, conditions, { ...windows.reported, role: "date" });
    return {
      before: live("before", paid(refs, conditions, windows.before), of(time.before)),
      actual: live("actual", paid(refs, conditions, windows.reported), of(time.reported)),
      yearToDate: live("yearToDate", paid(refs, conditions, windows.yearToDate), of(time.yearToDate)),
      payments: live("payments", counted, rows),
      plan: plan("reported"),
      planYear: plan("year"),
      committed:
        this.#orderBy === "line"
          ? {
              formula: null,
              minor: rest.reduce((sum, line) => sum + this.#orders(line.labels[0]!).minor, 0),
            }
          : null,
    };
  }

  #subtotal({ label }: CostBlock, figures: RowFigures, { first, row }: { first: number; row: number }): void {
    const { sheet, columns } = this;
    const bold: CellFormat = { bold: true, border: "top" };
    sheet.value(row, columns.at("first"), label === "" ? "(none)" : label, { ...bold, number: "text" });
    sheet.value(row, columns.at("second"), "all categories", { ...bold });
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
        plan: figures.plan && this.#planBy === "line" ? sum("plan", figures.plan) : figures.plan,
        planYear:
          figures.planYear && this.#planBy === "line" ? sum("planYear", figures.planYear) : figures.planYear,
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
      if (this.#planBy === "all") return planned.total(column === "plan" ? "reported" : "year");
      return sum(column, figures[column]!, this.#planBy === "line" ? 1 : 0);
    };
    const committed = (): LiveAmount | null => {
      if (!ordered) return null;
      if (this.#orderBy === "line" && figures.committed?.minor === ordered.total)
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

  #owner(labels: readonly (string | null)[]): string {
    const known = labels.filter((label) => label !== null);
    return this.#planBy === "line" && known.length === labels.length
      ? this.parts.planned!.ownerOf(known)
      : "";
  }

  /** Labels of a row with the cells that hold them, and the role of each. */
  #labels(labels: readonly string[], row: number): (LineLabel & Labelled<string>)[] {
    return labels.flatMap((label, at) => {
      const role = this.#roles[at];
      const column = this.columns.at(at === 0 ? "first" : "second");
      return role ? [{ role, label, cell: label === "" ? "" : inColumn(row, column) }] : [];
    });
  }

  #planOf(labels: readonly LineLabel[], of: "reported" | "year"): LiveAmount {
    return this.parts.planned!.amount(labels, of);
  }

  #orders(label: string): LiveAmount {
    return { minor: this.parts.ordered!.of(label), formula: null };
  }
}
