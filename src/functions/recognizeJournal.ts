import { journalCells } from "../cells/recognition/portfolioCells";
import { cellFromArgument, cellsFromArgument } from "./support/argumentCells";
import { dateSystem } from "./support/dateSystem";
import { excelFromCells } from "./support/excelCells";
import { guard } from "./support/guard";
import { isOmitted } from "./support/omitted";

/**
 * How revenue is booked.
 * @customenum {string}
 */
export enum JournalStyleWord {
  /** Bills go to the contract's balances, revenue comes as it is earned. */
  BalanceSheet = "balance sheet",
  /** Bills go to revenue, an offset takes back what is not earned. */
  ProfitAndLoss = "profit and loss",
}

/**
 * Journal entries of lines in a period: date, account, debit, credit.
 * @customfunction RECOGNIZE.JOURNAL
 * @helpurl https://localhost:3000/functions/RECOGNIZE.JOURNAL.html
 * @param lines Columns amount, start, end and, if wanted, convention and booked; with headers in any order.
 * @param period A date, for its calendar month; or two: from and to.
 * @param [style] balance sheet (default): bills are deferred; profit and loss: revenue with an offset.
 * @param [accounts] Two columns: our account and yours.
 * @returns Four columns; a line is billed in full on the day it is booked, or on its start. Debits equal credits.
 * @throws DAY_UNREADABLE when a date is blank or names no single day.
 * @throws WORD_UNKNOWN when style or an account is none of its words.
 * @throws WINDOW_REVERSED when the period ends before it starts.
 * @source ASC 606-10-45-1 to 45-4; the two styles: Microsoft Dynamics 365 Finance, revenue recognition.
 * @example =FINOPS.RECOGNIZE.JOURNAL({31,"2026-01-15","2026-02-14"},"2026-01-01") // => {46037,"Receivable",31,"";46037,"Contract liability","",30;46037,"Revenue","",1;46053,"Contract liability",16,"";46053,"Revenue","",16}
 */
export function recognizeJournal(
  lines: unknown[][],
  period: unknown[][],
  style?: JournalStyleWord,
  accounts?: unknown[][],
): unknown[][] {
  return guard(() =>
    excelFromCells(
      journalCells(
        cellsFromArgument(lines),
        cellsFromArgument(period),
        cellFromArgument(style),
        isOmitted(accounts) ? null : cellsFromArgument(accounts),
        dateSystem(),
      ),
    ),
  );
}
