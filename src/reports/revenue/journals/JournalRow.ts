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
  return journalStyles.flatMap((style) => contracts.flatMap((contract) => rowsOf(style, contract)));
}

function rowsOf(style: JournalStyle, contract: PackContract): readonly JournalRow[] {
  const occurrences = new Map<string, number>();
  let balance = 0;
  return contract.figures.journals[style].map((line) => {
    const place = `${line.date} ${line.account}`;
    const occurrence = (occurrences.get(place) ?? 0) + 1;
    occurrences.set(place, occurrence);
    balance += line.debit - line.credit;
    return { style, contract, line, occurrence, balance };
  });
}

/** Key and contract of a line, by which its comment is kept. */
export function journalLineId({ style, contract, line, occurrence }: JournalRow): readonly [string, string] {
  const again = occurrence === 1 ? "" : ` ${occurrence}`;
  return [`${style} ${line.date} ${line.account}${again}`, contract.read.facts.id];
}
