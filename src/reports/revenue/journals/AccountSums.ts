import {
  accounts,
  journalStyles,
  type JournalStyle,
} from "../../../core/revenue/recognition/contract/journal";
import { inMajor } from "../packFrame";
import type { RevenueReportInput } from "../RevenueReportInput";
import type { JournalRow } from "./JournalRow";

export type Account = (typeof accounts)[number];

/** What lines add up to, in major units. */
export interface LineSums {
  readonly debit: number;
  readonly credit: number;
  /** Debits less credits. */
  readonly net: number;
}

/** Sums of the journal's lines by method and account. */
export class AccountSums {
  /** Minor units, by method and account; "" stands for all accounts. */
  readonly #sums = new Map<string, { debit: number; credit: number }>();

  constructor(
    private readonly input: RevenueReportInput,
    rows: readonly JournalRow[],
  ) {
    for (const style of journalStyles) {
      for (const account of ["", ...accounts]) this.#sums.set(keyOf(style, account), { debit: 0, credit: 0 });
    }
    for (const { style, line } of rows) {
      for (const account of ["", line.account]) {
        const sum = this.#sums.get(keyOf(style, account))!;
        sum.debit += line.debit;
        sum.credit += line.credit;
      }
    }
  }

  /** @param account All of them where null. */
  of(style: JournalStyle, account: Account | null): LineSums {
    const { debit, credit } = this.#sums.get(keyOf(style, account ?? ""))!;
    return {
      debit: inMajor(this.input, debit),
      credit: inMajor(this.input, credit),
      net: inMajor(this.input, debit - credit),
    };
  }
}

function keyOf(style: JournalStyle, account: string): string {
  return `${style}: ${account}`;
}
