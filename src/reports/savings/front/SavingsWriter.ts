import { sheetPrefix } from "../../../cells/place";
import { initiativeStages } from "../../../core/cost/savings/initiativeStage";
import { savingsLedger, type SavingsSums } from "../../../core/cost/savings/savingsLedger";
import { costSheets } from "../../cost/costSheets";
import type { MoneyFrame } from "../../cost/MoneyFrame";
import { sheetFrame } from "../../frame/sheetFrame";
import { lineId, type PriorSheet } from "../../PriorSheet";
import { absolute, absoluteRange, inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import type { SavingsInput } from "../SavingsInput";
import type { TrackedInitiative } from "../trackedInitiatives";
import { validationColumns } from "../validation/validationColumns";
import { savingsColumns as c } from "./savingsColumns";

const summed = ["claimed", "validated", "booked", "unmeasured", "overclaimed", "unbooked"] as const;
type Summed = (typeof summed)[number];

/** Writes initiatives, their total, and what stands in each stage. */
export class SavingsWriter {
  readonly first = sheetFrame.firstLine;
  readonly last: number;
  readonly total: number;
  readonly stages: { readonly first: number; readonly last: number };
  readonly #ledger;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: SavingsInput,
    private readonly frame: MoneyFrame,
    private readonly prior: PriorSheet | null,
  ) {
    this.last = this.first + input.tracked.length - 1;
    this.total = this.last + 1;
    this.stages = { first: this.total + 4, last: this.total + 3 + initiativeStages.length };
    this.#ledger = savingsLedger(input.tracked);
  }

  write(): void {
    this.input.tracked.forEach((tracked, at) => this.#line(tracked, at));
    this.#sums(this.total, "Total", this.#ledger.total, (column) => `SUM(${this.#range(column)})`);
    this.#stages();
  }

  #line(tracked: TrackedInitiative, at: number): void {
    const { sheet, frame } = this;
    const { initiative, id, stage, owner, measurements } = tracked;
    const row = this.first + at;
    sheet.value(row, c.key, id, { number: "text" });
    sheet.value(row, c.id, id, { number: "text" });
    sheet.value(row, c.what, initiative.opportunity, { wrap: true });
    sheet.value(row, c.stage, stage, { look: "input" });
    sheet.value(row, c.owner, owner, { look: "input" });
    sheet.value(row, c.category, initiative.category, { number: "text" });
    sheet.value(row, c.number, at + 1, { number: "count", look: "quiet" });
    sheet.value(row, c.comment, this.prior?.notes.get(lineId(id))?.["Comment"] ?? null, { wrap: true });
    const { amount } = frame.formats;
    const cell = (column: keyof typeof c): string => inColumn(row, c[column]);
    const put = (column: keyof typeof c, formula: string, minor: number): void =>
      sheet.formula(row, c[column], formula, { number: amount }, frame.major(minor));
    const place = this.#claimedCell(tracked);
    if (place === null) sheet.value(row, c.claimed, frame.major(tracked.claimed), { number: amount });
    else put("claimed", place, tracked.claimed);
    const validated = tracked.validated ?? 0;
    put("validated", this.#measured("gross", cell("number")), validated);
    put("booked", this.#measured("booked", cell("number")), tracked.booked);
    sheet.formula(row, c.measured, this.#measured(null, cell("number")), { number: "count" }, measurements);
    const isOpen = measurements === 0;
    put("unmeasured", `IF(${cell("measured")}=0,${cell("claimed")},0)`, isOpen ? tracked.claimed : 0);
    put(
      "overclaimed",
      `IF(${cell("measured")}=0,0,${cell("claimed")}-${cell("validated")})`,
      isOpen ? 0 : tracked.claimed - validated,
    );
    put("unbooked", `${cell("validated")}-${cell("booked")}`, validated - tracked.booked);
    sheet.formula(
      row,
      c.flag,
      `IF(AND(${cell("stage")}="validated",${cell("measured")}=0),"validated, not measured",IF(${cell("validated")}<0,"a loss",IF(${cell("overclaimed")}>0,"claimed too much",IF(${cell("booked")}>${cell("validated")},"booked above validated",""))))`,
      { indent: 1 },
    );
  }

  /** The user's own cell; null where it holds a text. */
  #claimedCell({ initiative, claimed }: TrackedInitiative): string | null {
    const table = this.input.tables.initiatives!;
    const { block, values } = this.input.grids.initiatives!;
    const column = table.columns.get("claimed")!.column;
    const cell = values[initiative.sheetRow - block.top]?.[column - block.left];
    if (cell !== this.frame.major(claimed)) return null;
    return sheetPrefix(table.sheet) + absolute(initiative.sheetRow, column);
  }

  /** Sum of a column of the validation, or the number of its rows, of one initiative. */
  #measured(column: "gross" | "booked" | null, number: string): string {
    const { measured } = this.input;
    if (measured.length === 0) return "0";
    const [top, bottom] = [sheetFrame.firstLine, sheetFrame.firstLine + measured.length - 1];
    const sheet = sheetPrefix(costSheets.savings.validation.name);
    const range = (which: number): string => sheet + absoluteRange(which, top, bottom);
    const numbers = range(validationColumns.number);
    return column === null
      ? `COUNTIFS(${numbers},${number})`
      : `SUMIFS(${range(validationColumns[column])},${numbers},${number})`;
  }

  #stages(): void {
    const { sheet } = this;
    const top = this.stages.first - 2;
    sheet.value(top, c.id, "By stage", { look: "section" });
    sheet.fill(top, c.id, c.comment, { look: "section" });
    for (const [column, text] of [
      [c.id, "Stage"],
      [c.stage, "Initiatives"],
      [c.claimed, "Claimed"],
      [c.validated, "Validated"],
      [c.booked, "Booked"],
      [c.unmeasured, "Not measured yet"],
      [c.overclaimed, "Claimed above validated"],
      [c.unbooked, "Validated, not booked"],
    ] as const)
      sheet.value(top + 1, column, text, { look: "header", align: column === c.id ? "left" : "right" });
    sheet.fill(top + 1, c.id, c.comment, { look: "header" });
    initiativeStages.forEach((stage, at) => {
      const row = this.stages.first + at;
      const sums = this.#ledger.byStage[stage];
      const own = inColumn(row, c.id);
      const stages = absoluteRange(c.stage, this.first, Math.max(this.first, this.last));
      sheet.formula(row, c.stage, `COUNTIFS(${stages},${own})`, { number: "count" }, sums.count);
      this.#sums(row, stage, sums, (column) => `SUMIFS(${this.#range(column)},${stages},${own})`, {});
    });
  }

  #sums(
    row: number,
    label: string,
    sums: SavingsSums,
    formula: (column: Summed) => string,
    look: CellFormat = { bold: true, border: "total" },
  ): void {
    this.sheet.value(row, c.id, label, look);
    for (const column of summed)
      this.sheet.formula(
        row,
        c[column],
        formula(column),
        { ...look, number: this.frame.formats.amount },
        this.frame.major(sums[column]),
      );
    if (look.border) this.sheet.fill(row, c.id, c.comment, look);
  }

  #range(column: Summed): string {
    const bottom = Math.max(this.first, this.last);
    return absoluteRange(c[column], this.first, bottom);
  }

  /** Sum of a column over the stages, as a formula without "=". */
  ofStages(column: Summed | "stage"): string {
    return `SUM(${relative(this.stages.first, c[column])}:${relative(this.stages.last, c[column])})`;
  }
}
