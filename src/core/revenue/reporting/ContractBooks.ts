import { addDays, type IsoDate } from "../../dates/isoDate";
import type { Period } from "../../dates/period";
import { contractBalances } from "../recognition/contract/contractBalances";
import { contractDays } from "../recognition/contract/contractDays";
import {
  journalFrom,
  type JournalLine,
  type JournalStyle,
  type StruckBalances,
} from "../recognition/contract/journal";
import type { RecognisedContract } from "../recognition/contract/recogniseContract";
import { foreignBalancesAt } from "../recognition/currency/foreignBooks";
import type { BooksCurrency } from "../recognition/currency/inBooks";
import { sumMinorOf } from "../../money/sumMinor";
import { isSameInBooks, type BooksBalances, type ClosedStamp } from "./BooksBalances";
import { postedThrough } from "../recognition/contract/postedThrough";
import { translationInto } from "./Translation";

/**
 * What a contract brings into the books, in their currency: closed periods keep what they were closed with, their balances
 * where these were kept, else what was recognised.
 */
export class ContractBooks {
  readonly #closed: readonly Period[];

  constructor(
    private readonly contract: RecognisedContract,
    /** Null where the contract is in the currency of the books. */
    private readonly foreign: BooksCurrency | null,
    private readonly stamps: readonly ClosedStamp[],
  ) {
    const closed = [...stamps, ...(contract.facts.closed ?? [])];
    this.#closed = [...new Map(closed.map(({ period }) => [period.last, period])).values()];
  }

  /** By all that is known now. @param days Rising. */
  known(days: readonly IsoDate[]): readonly BooksBalances[] {
    if (this.foreign) return foreignBalancesAt(this.contract, this.foreign, days);
    return days.map((day) => contractBalances(this.contract, day));
  }

  /** Whether a closed period ends with a day. */
  isClosed(day: IsoDate): boolean {
    return this.#closed.some(({ last }) => last === day);
  }

  /** As posted at the end of a day, from what is known of it. */
  posted(day: IsoDate, known: BooksBalances): BooksBalances {
    if (!this.isClosed(day)) return known;
    const stamp = this.stamps.find(({ period }) => period.last === day);
    return stamp ? stamp.balances : withUnposted(known, this.unposted(day));
  }

  /**
   * Entries of a period. What is known better of closed periods stands by itself on the first day after them; a closed
   * period that would be booked otherwise now is one entry on its last day.
   */
  journals(period: Period, styles: readonly JournalStyle[]): readonly (readonly JournalLine[])[] {
    const [before, ...entries] = this.struck(period);
    return styles.map((style) => journalFrom(before!.balances, entries, style));
  }

  private struck(period: Period): readonly StruckBalances[] {
    const closed = this.#closed.filter(({ last }) => last >= period.first);
    const inside = closed.filter(({ last }) => last <= period.last);
    const ends = inside.map(({ last }) => last);
    const happened = contractDays(this.contract, period);
    const days = ends.length === 0 ? happened : [...new Set([...happened, ...ends])].sort();
    const all = [addDays(period.first, -1), ...days];
    const known = this.known(all);
    const struck = all.map((date, at) => ({ date, balances: this.posted(date, known[at]!) }));
    if (this.#closed.length === 0) return struck;
    const isAsKnown = (date: IsoDate): boolean => {
      const at = all.indexOf(date);
      return at < 0 || isSameInBooks(struck[at]!.balances, known[at]!);
    };
    const changed = inside.filter(({ first, last }) => !isAsKnown(last) || !isAsKnown(addDays(first, -1)));
    const isHidden = (date: IsoDate): boolean =>
      date >= period.first && changed.some(({ first, last }) => date >= first && date < last);
    return struck.flatMap((each, at) => {
      if (isHidden(each.date)) return [];
      const next = addDays(each.date, 1);
      const isLastClosed =
        next <= period.last && !isAsKnown(each.date) && !closed.some(({ first }) => first === next);
      return isLastClosed ? [each, { date: next, balances: known[at]! }] : [each];
    });
  }

  /** Known revenue to date that closed periods do not hold. */
  private unposted(day: IsoDate): number {
    const { facts, obligations } = this.contract;
    const unposted = sumMinorOf(obligations, (ledger) => {
      const closed = (facts.closed ?? []).filter(({ obligation }) => obligation === ledger.obligation.id);
      return ledger.revenue(day) - postedThrough(ledger, closed, day);
    });
    if (!this.foreign) return unposted;
    return translationInto(this.foreign, facts.digits).atAverage(unposted, day);
  }
}

/** Balances without some of their revenue: what is not recognised is still owed to the customer. */
function withUnposted(known: BooksBalances, unposted: number): BooksBalances {
  if (unposted === 0) return known;
  const position = known.contractLiability - known.contractAsset + unposted;
  return {
    ...known,
    revenue: known.revenue - unposted,
    contractAsset: Math.max(0, -position),
    contractLiability: Math.max(0, position),
  };
}
