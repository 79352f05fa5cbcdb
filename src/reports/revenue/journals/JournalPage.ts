import { accounts, journalStyles } from "../../../core/revenue/recognition/contract/journal";
import { sheetPrefix } from "../../../cells/place";
import { absoluteRange } from "../../SheetBuilder";
import { sheetFrame } from "../../frame/sheetFrame";
import { pageOf } from "../packSheets";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { JournalRow } from "./JournalRow";

/** A sheet of the Journals, and the rows of the lines on it. */
export interface JournalPage {
  readonly page: number;
  readonly sheet: string;
  readonly report: string;
  readonly rows: readonly JournalRow[];
  readonly section: number;
  readonly first: number;
  readonly last: number;
}

/** Rows of the first sheet above its lines: each method has its accounts and their sum. */
export const summaryRows = {
  section: sheetFrame.firstLine,
  first: sheetFrame.firstLine + 1,
  ofMethod: accounts.length + 1,
  bottom: sheetFrame.firstLine + journalStyles.length * (accounts.length + 1),
} as const;

/** Rows that a page needs besides its lines: title, checks, conventions. */
const rowsBeside = 64;

/** As many sheets as the lines need; the lines of a contract's day are not parted. */
export function journalPages(
  { limits }: RevenueReportInput,
  rows: readonly JournalRow[],
): readonly JournalPage[] {
  const perPage = Math.max(1, limits.rowsPerSheet - rowsBeside - summaryRows.bottom);
  const pages: JournalPage[] = [];
  for (let start = 0; start === 0 || start < rows.length;) {
    const end = endOfEntry(rows, Math.min(start + perPage, rows.length));
    pages.push(journalPage(pages.length, rows.slice(start, end)));
    if (end === start) break;
    start = end;
  }
  return pages;
}

function journalPage(page: number, rows: readonly JournalRow[]): JournalPage {
  const { name, report } = pageOf("journals", page);
  const section = page === 0 ? summaryRows.bottom + 2 : sheetFrame.firstLine;
  return {
    page,
    sheet: name,
    report,
    rows,
    section,
    first: section + 1,
    last: section + Math.max(1, rows.length),
  };
}

function endOfEntry(rows: readonly JournalRow[], wanted: number): number {
  let end = wanted;
  while (end > 0 && end < rows.length && isSameEntry(rows[end - 1]!, rows[end]!)) end++;
  return end;
}

function isSameEntry(one: JournalRow, other: JournalRow): boolean {
  return one.style === other.style && one.contract === other.contract && one.line.date === other.line.date;
}

/** A column of a page's lines, named as the first sheet has to. */
export function columnOfPage({ page, sheet, first, last }: JournalPage, column: number): string {
  return (page === 0 ? "" : sheetPrefix(sheet)) + absoluteRange(column, first, last);
}
