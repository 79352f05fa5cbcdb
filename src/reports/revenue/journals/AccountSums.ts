import {
  accounts,
  journalStyles,
  type JournalStyle,
} from "../../../core/revenue/recognition/contract/journal";
import { sumMinorOf } from "../../../core/money/sumMinor";
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
  /** Minor units. */
  readonly #sums = new Map<JournalStyle, Map<Account, { debit: number; credit: number }>>();

  constructor(
    private readonly input: RevenueReportInput,
    rows: readonly JournalRow[],
  ) {
    for (const style of journalStyles) {
      this.#sums.set(style, new Map(accounts.map((account) => [account, { debit: 0, credit: 0 }])));
    }
    for (const { style, line } of rows) {
      const sum = this.#sums.get(style)!.get(line.account)!;
      sum.debit += line.debit;
      sum.credit += line.credit;
    }
  }

  /** @param account All of them where null. */
  of(style: JournalStyle, account: Account | null): LineSums {
    const byAccount = this.#sums.get(style)!;
    const asked = account === null ? [...byAccount.values()] : [byAccount.get(account)!];
    const debit = sumMinorOf(asked, (sum) => sum.debit);
    const credit = sumMinorOf(asked, (sum) => sum.credit);
    return {
      debit: inMajor(this.input, debit),
      credit: inMajor(this.input, credit),
      net: inMajor(this.input, debit - credit),
    };
  }
}
