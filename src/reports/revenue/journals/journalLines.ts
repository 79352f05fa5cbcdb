import { headerKey, lineId, type PriorSheet } from "../../PriorSheet";
import { inColumn, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats, dayCell, inMajor, packFrame } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import { journalColumns as columns, journalUserHeading } from "./JournalColumns";
import type { JournalPage } from "./JournalPage";
import { journalLineId, type JournalRow } from "./JournalRow";

const text: CellFormat = { number: "text" };
const quiet: CellFormat = { number: "text", look: "quiet", indent: 1 };

export function writeJournalHeadings(sheet: SheetBuilder): void {
  const { headers } = packFrame;
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
  rows.forEach((row, index) => writeLine(sheet, input, row, first + index, isLive, notes));
}

function writeLine(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  journalRow: JournalRow,
  row: number,
  isLive: boolean,
  notes: PriorSheet["notes"],
): void {
  const { style, contract, line, balance } = journalRow;
  const amount: CellFormat = { number: amountFormats(input).amount };
  const [key, id] = journalLineId(journalRow);
  sheet.value(row, columns.key, key, text);
  sheet.value(row, columns.method, style, text);
  sheet.value(row, columns.contract, id, text);
  sheet.value(row, columns.customer, contract.read.customer, text);
  sheet.value(row, columns.date, dayCell(input, line.date), { number: "day", align: "left" });
  sheet.value(row, columns.account, line.account, text);
  if (line.debit !== 0) sheet.value(row, columns.debit, inMajor(input, line.debit), amount);
  if (line.credit !== 0) sheet.value(row, columns.credit, inMajor(input, line.credit), amount);
  const goesOn = [columns.method, columns.contract].map(
    (column) => `EXACT(${inColumn(row, column)},${inColumn(row - 1, column)})`,
  );
  const above = `IF(AND(${goesOn.join(",")}),${inColumn(row - 1, columns.balance)},0)`;
  const moves = `${inColumn(row, columns.debit)}-${inColumn(row, columns.credit)}`;
  const shown = inMajor(input, balance);
  if (isLive) sheet.formula(row, columns.balance, `ROUND(${above}+${moves},FO_DIGITS)`, amount, shown);
  else sheet.value(row, columns.balance, shown, amount);
  sheet.value(row, columns.source, contract.read.place, quiet);
  sheet.value(row, columns.comment, notes.get(lineId(key, id))?.[journalUserHeading] ?? null, { wrap: true });
}
