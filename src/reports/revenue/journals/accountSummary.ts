import {
  accounts,
  journalStyles,
  type JournalStyle,
} from "../../../core/revenue/recognition/contract/journal";
import { criteriaSafety } from "../../formula/criteria";
import { sumWhere } from "../../formula/sumWhere";
import { inColumn, relative, type SheetBuilder } from "../../SheetBuilder";
import type { CellFormat } from "../../SheetModel";
import { amountFormats } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { Account, AccountSums } from "./AccountSums";
import { journalColumns as columns } from "./JournalColumns";
import { columnOfPage, summaryRows, type JournalPage } from "./JournalPage";

const text: CellFormat = { number: "text" };
const safeMethods = criteriaSafety(journalStyles);
const safeAccounts = criteriaSafety(accounts);

/** Row of an account in the summary. */
export function accountRow(style: JournalStyle, account: Account): number {
  return methodTop(style) + accounts.indexOf(account);
}

/** Row of the sums of a method. */
export function methodTotal(style: JournalStyle): number {
  return methodTop(style) + accounts.length;
}

function methodTop(style: JournalStyle): number {
  return summaryRows.first + journalStyles.indexOf(style) * summaryRows.ofMethod;
}

/** Debits, credits and what is left, by method and account: over the lines of all pages. */
export function writeAccounts(
  sheet: SheetBuilder,
  input: RevenueReportInput,
  pages: readonly JournalPage[],
  sums: AccountSums,
): void {
  sheet.value(summaryRows.section, columns.method, "By account", { look: "section" });
  sheet.fill(summaryRows.section, columns.method, columns.comment, { look: "section" });
  const amount: CellFormat = { number: amountFormats(input).amount };
  for (const style of journalStyles) {
    for (const account of accounts) writeAccount(sheet, pages, sums, style, account, amount);
    writeTotal(sheet, sums, style, amount);
  }
}

function writeAccount(
  sheet: SheetBuilder,
  pages: readonly JournalPage[],
  sums: AccountSums,
  style: JournalStyle,
  account: Account,
  amount: CellFormat,
): void {
  const row = accountRow(style, account);
  const cells = { method: inColumn(row, columns.method), account: inColumn(row, columns.account) };
  sheet.value(row, columns.method, style, text);
  sheet.value(row, columns.account, account, text);
  const sum = (column: number): string =>
    pages
      .map((page) =>
        sumWhere(columnOfPage(page, column), [
          {
            kind: "equals",
            column: columnOfPage(page, columns.method),
            label: style,
            cell: cells.method,
            safety: safeMethods,
          },
          {
            kind: "equals",
            column: columnOfPage(page, columns.account),
            label: account,
            cell: cells.account,
            safety: safeAccounts,
          },
        ]),
      )
      .join("+");
  const { debit, credit, net } = sums.of(style, account);
  sheet.formula(row, columns.debit, sum(columns.debit), amount, debit);
  sheet.formula(row, columns.credit, sum(columns.credit), amount, credit);
  writeNet(sheet, row, net, amount);
}

function writeTotal(sheet: SheetBuilder, sums: AccountSums, style: JournalStyle, amount: CellFormat): void {
  const row = methodTotal(style);
  const format: CellFormat = { ...amount, bold: true, border: "total" };
  sheet.value(row, columns.method, `Total ${style}`, { bold: true, border: "total" });
  const { debit, credit, net } = sums.of(style, null);
  const sum = (column: number): string =>
    `SUM(${relative(methodTop(style), column)}:${relative(row - 1, column)})`;
  sheet.formula(row, columns.debit, sum(columns.debit), format, debit);
  sheet.formula(row, columns.credit, sum(columns.credit), format, credit);
  writeNet(sheet, row, net, format);
  sheet.fill(row, columns.method, columns.balance, { border: "total" });
}

function writeNet(sheet: SheetBuilder, row: number, net: number, format: CellFormat): void {
  const difference = `${relative(row, columns.debit)}-${relative(row, columns.credit)}`;
  sheet.formula(row, columns.balance, `ROUND(${difference},FO_DIGITS)`, format, net);
}
