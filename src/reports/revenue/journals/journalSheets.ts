import { lineId } from "../../PriorSheet";
import { relative, SheetBuilder } from "../../SheetBuilder";
import { fittedColumns } from "../../frame/fittedColumns";
import type { LaidOutSheet } from "../../frame/LaidOutSheet";
import { framedSheet } from "../../frame/framedSheet";
import { writeConventions } from "../../frame/writeConventions";
import { writeStatus } from "../../frame/writeStatus";
import { writePackTitle } from "../packFrame";
import { priorOfPages } from "../priorOfPages";
import { writeRetiredComments } from "../../frame/retiredComments";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { SchedulePage } from "../schedule/scheduleSheet";
import { accountRow, methodTotal, writeAccounts } from "./accountSummary";
import { AccountSums } from "./AccountSums";
import { writeJournalChecks } from "./journalChecks";
import { journalColumnModels, journalColumns as columns, journalUserHeading } from "./JournalColumns";
import { journalConventions } from "./journalConventions";
import { writeJournalHeadings, writeJournalLines } from "./journalLines";
import { journalPages, type JournalPage } from "./JournalPage";
import { journalLineId, journalRows } from "./JournalRow";

/** The entries of the reported period by both methods of posting, and their sums by account. */
export function journalSheets(
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
): readonly LaidOutSheet[] {
  const rows = journalRows(input);
  const pages = journalPages(input, rows);
  const isLive = rows.length <= input.limits.liveMonthFigures;
  const sums = new AccountSums(input, rows);
  return pages.map((page) => journalSheet(input, schedule, pages, sums, page, isLive));
}

function journalSheet(
  input: RevenueReportInput,
  schedule: readonly SchedulePage[],
  pages: readonly JournalPage[],
  sums: AccountSums,
  page: JournalPage,
  isLive: boolean,
): LaidOutSheet {
  const sheet = new SheetBuilder(page.sheet);
  const prior = input.priors.get(page.report) ?? null;
  const written = priorOfPages(input, "journals");
  const isFirst = page.page === 0;
  writeJournalHeadings(sheet);
  if (isFirst) writeAccounts(sheet, input, pages, sums);
  writeJournalLines(sheet, input, page, isLive, written.notes);
  const retired = writeRetiredComments(
    sheet,
    isFirst ? written : null,
    lineIds(pages),
    { [journalUserHeading]: columns.comment },
    page.last + 2,
  );
  const checks = writeJournalChecks(sheet, input, schedule, sums, page, retired + 1);
  writeConventions(sheet, checks.bottom + 2, columns.source, journalConventions(input, isLive));
  const message = writePackTitle(sheet, input, {
    message: isFirst ? sumsMessage() : `"Lines, sheet ${page.page + 1} of ${pages.length}"`,
    measure: "Entries of the period by both methods of posting",
    prior,
  });
  const status = writeStatus(sheet, columns.balance, checks);
  const model = framedSheet(sheet, input.run, {
    report: page.report,
    message,
    columns: fittedColumns(journalColumnModels, sheet.rows()),
    conditionalFormats: [...status, ...checks.conditionalFormats],
  });
  return { model, checks };
}

function* lineIds(pages: readonly JournalPage[]): Iterable<string> {
  for (const { rows } of pages) for (const row of rows) yield lineId(...journalLineId(row));
}

/** Formula that says what is posted by the balance sheet method. */
function sumsMessage(): string {
  const style = "balance sheet";
  const shown = (cell: string): string => `TEXT(${cell},"#,##0")`;
  const revenue = relative(accountRow(style, "Revenue"), columns.balance);
  const debit = relative(methodTotal(style), columns.debit);
  return `"Revenue of "&${shown(`-${revenue}`)}&" is posted; debits and credits are "&${shown(debit)}&" each by the balance sheet method."`;
}
