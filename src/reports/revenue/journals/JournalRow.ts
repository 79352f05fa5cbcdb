import {
  journalStyles,
  type JournalLine,
  type JournalStyle,
} from "../../../core/revenue/recognition/contract/journal";
import type { PackContract, RevenueReportInput } from "../RevenueReportInput";

/** A line of the journal. */
export interface JournalRow {
  readonly style: JournalStyle;
  readonly contract: PackContract;
  readonly line: JournalLine;
  /** Its place among the lines of the same contract, method, day and account, from 1. */
  readonly occurrence: number;
  /** Debits less credits of the contract by the method, up to here; minor units. */
  readonly balance: number;
}

/** All lines of the reported period, by method, contract and day. */
export function journalRows({ contracts }: RevenueReportInput): readonly JournalRow[] {
  const rows: JournalRow[] = [];
  for (const style of journalStyles) {
    for (const contract of contracts) addRows(rows, style, contract);
  }
  return rows;
}

function addRows(rows: JournalRow[], style: JournalStyle, contract: PackContract): void {
  const lines = contract.figures.journals[style];
  let balance = 0;
  for (const [index, line] of lines.entries()) {
    balance += line.debit - line.credit;
    rows.push({ style, contract, line, occurrence: occurrenceOf(lines, index), balance });
  }
}

/** Lines of a day stand together. */
function occurrenceOf(lines: readonly JournalLine[], index: number): number {
  const { date, account } = lines[index]!;
  let occurrence = 1;
  for (let before = index - 1; lines[before]?.date === date; before--) {
    if (lines[before]!.account === account) occurrence++;
  }
  return occurrence;
}

/** Key and contract of a line, by which its comment is kept. */
export function journalLineId({ style, contract, line, occurrence }: JournalRow): readonly [string, string] {
  const again = occurrence === 1 ? "" : ` ${occurrence}`;
  return [`${style} ${line.date} ${line.account}${again}`, contract.read.facts.id];
}
