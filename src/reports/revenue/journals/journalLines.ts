import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { SharedCells } from "../../SharedCells";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat, SheetCell } from "../../SheetModel";
import { AmountCells } from "../AmountCells";
import { sheetFrame } from "../../frame/sheetFrame";
import { dayCell } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { journalColumns as columns, journalUserHeading } from "./JournalColumns";
import type { JournalPage } from "./JournalPage";
import { journalLineId, type JournalRow } from "./JournalRow";

const text: CellFormat = { number: "text" };
const quiet: CellFormat = { number: "text", look: "quiet", indent: 1 };

export function writeJournalHeadings(sheet: SheetBuilder): void {
  const { headers } = sheetFrame;
  sheet.value(headers, columns.key, headerKey, text);
  const headings: readonly (readonly [number, string, "left" | "right"])[] = [
    [columns.method, "Method", "left"],
    [columns.contract, "Contract", "left"],
    [columns.customer, "Customer", "left"],
    [columns.date, "Date", "left"],
    [columns.account, "Account", "left"],
    [columns.debit, "Debit", "right"],
    [columns.credit, "Credit", "right"],
    [columns.balance, "Balance", "right"],
    [columns.source, "Source", "left"],
    [columns.comment, journalUserHeading, "left"],
  ];
  for (const [column, heading, align] of headings) {
    const indent = column === columns.source ? { indent: 1 } : {};
    sheet.value(headers, column, heading, { look: "header", align, ...indent });
  }
}

/** The lines of a page. @param isLive Whether their balances are formulas. */
export function writeJournalLines(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  { rows, section, first }: JournalPage,
  isLive: boolean,
  notes: PriorSheet["notes"],
): void {
  sheet.value(section, columns.method, "Lines", { look: "section" });
  sheet.fill(section, columns.method, columns.comment, { look: "section" });
  const lines = new JournalLineWriter(sheet, input, isLive, notes);
  rows.forEach((row, index) => lines.write(row, first + index));
}

class JournalLineWriter {
  readonly #texts = new SharedCells(text);
  readonly #sources = new SharedCells(quiet);
  readonly #days = new SharedCells({ number: "day", align: "left" });
  readonly #comments = new SharedCells({ wrap: true });
  readonly #amounts: AmountCells;

  constructor(
    private readonly sheet: SheetBuilder,
    private readonly input: RevenueReportInput,
    private readonly isLive: boolean,
    private readonly notes: PriorSheet["notes"],
  ) {
    this.#amounts = new AmountCells(input.books.digits);
  }

  write(journalRow: JournalRow, row: number): void {
    const { input } = this;
    const { style, contract, line, balance } = journalRow;
    const [key, id] = journalLineId(journalRow);
    const cells = new Array<SheetCell | undefined>(columns.comment + 1).fill(undefined);
    cells[columns.key] = this.#texts.of(key);
    cells[columns.method] = this.#texts.of(style);
    cells[columns.contract] = this.#texts.of(id);
    cells[columns.customer] = this.#texts.of(contract.read.customer);
    cells[columns.date] = this.#days.of(dayCell(input, line.date));
    cells[columns.account] = this.#texts.of(line.account);
    cells[columns.debit] = this.#amounts.unlessZero(line.debit);
    cells[columns.credit] = this.#amounts.unlessZero(line.credit);
    cells[columns.balance] = this.isLive
      ? this.#amounts.formula(runningBalance(row), balance)
      : this.#amounts.of(balance);
    cells[columns.source] = this.#sources.of(contract.read.place);
    const notes = this.notes.size === 0 ? undefined : this.notes.get(lineId(key, id));
    cells[columns.comment] = this.#comments.of(notes?.[journalUserHeading] ?? null);
    this.sheet.setRow(row, cells);
  }
}

/** Formula for what the lines of a contract by a method leave, up to a row. */
function runningBalance(row: number): string {
  const goesOn = [columns.method, columns.contract].map(
    (column) => `EXACT(${inColumn(row, column)},${inColumn(row - 1, column)})`,
  );
  const above = `IF(AND(${goesOn.join(",")}),${inColumn(row - 1, columns.balance)},0)`;
  const moves = `${inColumn(row, columns.debit)}-${inColumn(row, columns.credit)}`;
  return `ROUND(${above}+${moves},FO_DIGITS)`;
}
