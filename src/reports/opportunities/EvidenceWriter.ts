import { serialFromDayNumber } from "../../cells/serialDate";
import { dayNumber } from "../../core/dates/isoDate";
import { amountFromMinor } from "../../core/money/minorUnits";
import type { SheetBuilder } from "../SheetBuilder";
import { absolute, relative } from "../SheetBuilder";
import type { NumberFormatName } from "../SheetModel";
import { amountFormats } from "../cost/costFrame";
import type { EvidenceBlock } from "./evidenceLayout";
import type { OpportunitiesInput } from "./OpportunitiesInput";
import { rowAmount, rowSaving, rowUsed, savingRule } from "./rowSaving";
import { linkTo, SourceCells } from "./SourceCells";

/** Columns of the evidence. */
export const evidenceColumns = {
  key: 0,
  place: 1,
  date: 2,
  supplier: 3,
  document: 4,
  item: 5,
  amount: 6,
  pieces: 7,
  reference: 8,
  saving: 9,
  listed: 10,
  difference: 11,
} as const;
const c = evidenceColumns;

/** Writes an opportunity with its rows, whose savings make its own. */
export class EvidenceWriter {
  readonly #cells: SourceCells;
  readonly #asOf: number;
  readonly #formats;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: OpportunitiesInput,
  ) {
    this.#cells = new SourceCells(input);
    this.#asOf = dayNumber(input.time.period.last);
    this.#formats = amountFormats(input);
  }

  write({ key, opportunity, head, shown, further, end, saving }: EvidenceBlock): void {
    const { sheet } = this;
    const { amount, variance } = this.#formats;
    const { reference, extra, takenOff } = savingRule(opportunity, this.input.payments.digits);
    sheet.value(head, c.key, key, { number: "text" });
    sheet.formula(head, c.place, linkTo(saving, `← ${opportunity.kind}: ${opportunity.subject}`), {
      look: "link",
      bold: true,
    });
    sheet.fill(head, c.date, c.difference, { look: "section" });
    const words = [
      reference?.label,
      extra && `and ${extra.label.toLowerCase()}`,
      takenOff && `${takenOff.label} (taken off)`,
    ];
    sheet.value(head, c.item, words.filter(Boolean).join(" "), { look: "section", align: "right" });
    const price = reference ?? takenOff;
    if (price) sheet.value(head, c.reference, price.value, { look: "section", number: "amount3" });
    if (extra) sheet.value(head, c.pieces, extra.value, { look: "section", number: amount });
    shown.forEach((row, index) => this.#row(opportunity, row, head + 1 + index, head));
    if (further.length > 0) this.#further(opportunity, further, end - 1);
    const range = (column: number): string =>
      `SUM(${relative(head + 1, column)}:${relative(end - 1, column)})`;
    sheet.formula(head, c.amount, range(c.amount), { look: "section", number: amount, bold: true });
    const off = takenOff ? `-${relative(head, c.reference)}` : "";
    sheet.formula(head, c.saving, range(c.saving) + off, { look: "section", number: amount, bold: true });
    sheet.formula(
      head,
      c.listed,
      saving,
      { look: "section", number: amount },
      amountFromMinor(opportunity.saving, this.input.payments.digits),
    );
    sheet.formula(head, c.difference, `${relative(head, c.saving)}-${relative(head, c.listed)}`, {
      look: "section",
      number: variance,
    });
  }

  #row(opportunity: EvidenceBlock["opportunity"], row: number, at: number, head: number): void {
    const { sheet, input } = this;
    const { table } = opportunity.evidence;
    const role = table === "budget" ? "budget" : "amount";
    const { amount } = this.#formats;
    const paid = rowAmount(input, opportunity, row);
    sheet.formula(at, c.place, this.#cells.link(table, row, role), { look: "link", indent: 1 });
    this.#describe(opportunity, row, at);
    this.#figure(at, c.amount, table, row, role, paid, amount);
    const [a, b] = [relative(at, c.amount), relative(at, c.pieces)];
    const price = absolute(head, c.reference);
    const saved = (formula: string): void =>
      sheet.formula(
        at,
        c.saving,
        formula,
        { number: amount },
        rowSaving(input, opportunity, row, this.#asOf),
      );
    switch (opportunity.kind) {
      case "off-contract":
      case "above agreed price":
      case "price spread":
        this.#figure(at, c.pieces, table, row, "quantity", input.payments.columns.quantity![row]!, "amount2");
        return saved(`${a}-${b}*${price}`);
      case "tail suppliers":
        return saved(`${absolute(head, c.pieces)}+${a}*${price}`);
      case "unused commitment":
      case "unused budget":
        this.#figure(
          at,
          c.pieces,
          table,
          row,
          table === "budget" ? "actual" : "used",
          rowUsed(input, opportunity, row, this.#asOf),
          amount,
        );
        return saved(`${a}-${b}`);
      case "duplicate payment":
        return row === opportunity.evidence.rows[0]
          ? sheet.value(at, c.saving, 0, { number: amount })
          : saved(a);
      case "creeping charge":
        return saved(a);
    }
  }

  /** A figure of the user's own cell, as a formula where the cell holds it. */
  #figure(
    at: number,
    column: number,
    table: "payments" | "commitments" | "budget",
    row: number,
    role: string,
    value: number,
    number: NumberFormatName,
  ): void {
    const reference = this.#cells.reference(table, row, role);
    if (reference !== null && this.#cells.holds(table, row, role, value))
      this.sheet.formula(at, column, reference, { number }, value);
    else this.sheet.value(at, column, value, { number });
  }

  #describe({ evidence: { table } }: EvidenceBlock["opportunity"], row: number, at: number): void {
    const { sheet, input } = this;
    const { payments, commitments, budget, dateSystem } = input;
    const text = (column: number, value: string | undefined): void => {
      if (value) sheet.value(at, column, value, { number: "text" });
    };
    const day = (days: Int32Array): void =>
      sheet.value(at, c.date, serialFromDayNumber(days[row]!, dateSystem), { number: "day", align: "left" });
    if (table === "payments") {
      const { columns } = payments;
      day(columns.days);
      text(c.supplier, columns.supplier.labels[columns.supplier.codes[row]!]);
      text(c.document, columns.documents?.[row]);
      text(c.item, columns.item?.labels[columns.item.codes[row]!]);
    } else if (table === "commitments") {
      const { columns } = commitments!;
      day(columns.days);
      text(c.supplier, columns.supplier.labels[columns.supplier.codes[row]!]);
      text(c.document, columns.subject.labels[columns.subject.codes[row]!]);
    } else {
      const { columns } = budget!;
      day(columns.days);
      text(c.supplier, columns.line.labels[columns.line.codes[row]!]);
    }
  }

  #further(opportunity: EvidenceBlock["opportunity"], rows: readonly number[], at: number): void {
    const { sheet, input } = this;
    const { amount } = this.#formats;
    const sum = (of: (row: number) => number): number => rows.reduce((total, row) => total + of(row), 0);
    sheet.value(at, c.place, `and ${rows.length.toLocaleString("en")} further rows`, {
      look: "quiet",
      indent: 1,
    });
    sheet.value(
      at,
      c.amount,
      sum((row) => rowAmount(input, opportunity, row)),
      { number: amount },
    );
    sheet.value(
      at,
      c.saving,
      sum((row) => rowSaving(input, opportunity, row, this.#asOf)),
      { number: amount },
    );
  }
}
