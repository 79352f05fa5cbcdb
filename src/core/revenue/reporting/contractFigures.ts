import type { IsoDate } from "../../dates/isoDate";
import type { RecognisedContract } from "../recognition/contract/recogniseContract";
import { liabilityByTerm } from "../recognition/contract/liabilityByTerm";
import type { ObligationLedger } from "../recognition/contract/ObligationLedger";
import { journalStyles, type JournalLine, type JournalStyle } from "../recognition/contract/journal";
import type { BooksCurrency } from "../recognition/currency/inBooks";
import type { ClosedFigure } from "../recognition/contract/facts";
import { addedParts, type BooksBalances, type PostedParts } from "./BooksBalances";
import { ContractBooks } from "./ContractBooks";
import { contractMovements } from "./contractMovements";
import { inBooksCurrency } from "./inBooksCurrency";
import type { PackTime } from "./packTime";
import { postedParts, type PostedAndKnown } from "./postedParts";
import type {
  ContractMovements,
  LiabilitySplit,
  ReportedContract,
  ScheduledAmounts,
} from "./ReportedContract";
import { allocatedBy, scheduledAmounts } from "./scheduledAmounts";
import { sameCurrency, translationInto, type Translation } from "./Translation";

/** An obligation in a revenue pack. */
export interface ObligationFigures {
  readonly ledger: ObligationLedger;
  /** In minor units of the contract's currency. */
  readonly allocated: number;
  readonly amounts: ScheduledAmounts;
  /** The same amounts in the currency of the books; those of the contract where it has that currency. */
  readonly inBooks: ScheduledAmounts;
  /** Annual value of a service at the end of the reported period, in minor units of the books. */
  readonly annualValue: number;
}

/** A contract in a revenue pack; minor units of the books where nothing else is said. */
export interface ContractFigures {
  readonly contract: ReportedContract;
  readonly isForeign: boolean;
  readonly obligations: readonly ObligationFigures[];
  /** Of the reported period. */
  readonly movements: ContractMovements;
  /** Of each reported month. */
  readonly parts: readonly PostedParts[];
  readonly liability: LiabilitySplit;
  readonly journals: Readonly<Record<JournalStyle, readonly JournalLine[]>>;
  /** Annual value of its services at the days of `PackTime.days`, all at the closing rate of the reported day. */
  readonly annualValues: readonly number[];
  /** At the days of `PackTime.days`. */
  readonly posted: readonly BooksBalances[];
}

/**
 * All that a pack shows of a contract.
 * @param books The books' currency where the contract has another one, else null.
 * @throws RATE_MISSING, PROGRESS_ABOVE_EXPECTED.
 */
export function contractFigures(
  contract: ReportedContract,
  time: PackTime,
  books: BooksCurrency | null,
): ContractFigures {
  const { recognised, stamps } = contract;
  const { facts } = recognised;
  const translation = books ? translationInto(books, facts.digits) : sameCurrency;
  const own = new ContractBooks(recognised, books, stamps);
  const struck = strike(own, time.days);
  const [asOf, closing] = [time.period.last, struck.at(-1)!];
  const amounts = amountsOf(recognised, time, facts.closed ?? []);
  const inBooks = books
    ? inBooksCurrency(
        { amounts, revenue: struck.map(({ posted }) => posted.revenue) },
        {
          amounts: facts.closed?.length ? amountsOf(recognised, time, []) : amounts,
          revenue: struck.map(({ known }) => known.revenue),
        },
        Math.max(...time.days.map((day, index) => (own.isClosed(day) ? index + 1 : 0))),
        (minor) => translation.atClosing(minor, asOf),
      )
    : amounts;
  const parts = time.months.slice(0, time.reported).map((month, index) => {
    const kept = stamps.find(({ period }) => period.first === month.first && period.last === month.last);
    const [before, after] = [struck[index]!, struck[index + 1]!];
    return postedParts(recognised, translation, month, before, after, kept?.parts ?? null);
  });
  const reported = time.months.findIndex(({ first }) => first === time.period.first);
  const [balanceSheet, profitAndLoss] = own.journals(time.period, journalStyles);
  return {
    contract,
    isForeign: books !== null,
    obligations: recognised.obligations.map((ledger, index) => ({
      ledger,
      allocated: allocatedBy(ledger, asOf),
      amounts: amounts[index]!,
      inBooks: inBooks[index]!,
      annualValue: translation.atClosing(ledger.annualRate(asOf), asOf),
    })),
    movements: contractMovements(struck[reported]!.posted, closing.posted, addedParts(parts.slice(reported))),
    parts,
    liability: splitOf(contract, asOf, closing.posted.contractLiability, translation),
    journals: { "balance sheet": balanceSheet!, "profit and loss": profitAndLoss! },
    annualValues: time.days.map((day) => {
      let sum = 0;
      for (const ledger of recognised.obligations) {
        sum += translation.atClosing(ledger.annualRate(day), asOf);
      }
      return sum;
    }),
    posted: struck.map(({ posted }) => posted),
  };
}

function amountsOf(
  { obligations }: RecognisedContract,
  time: PackTime,
  closed: readonly ClosedFigure[],
): readonly ScheduledAmounts[] {
  return obligations.map((ledger) => scheduledAmounts(ledger, time, closed));
}

function strike(own: ContractBooks, days: readonly IsoDate[]): readonly PostedAndKnown[] {
  return own
    .known(days)
    .map((known, index) => ({ day: days[index]!, known, posted: own.posted(days[index]!, known) }));
}

/** A posted liability that differs from the known one is current as far as that is. */
function splitOf(
  { recognised }: ReportedContract,
  asOf: IsoDate,
  posted: number,
  translation: Translation,
): LiabilitySplit {
  const { current, nonCurrent } = liabilityByTerm(recognised, asOf);
  if (translation === sameCurrency && current + nonCurrent === posted) return { current, nonCurrent };
  if (nonCurrent === 0) return { current: posted, nonCurrent: 0 };
  const later = Math.min(posted, translation.atClosing(nonCurrent, asOf));
  return { current: posted - later, nonCurrent: later };
}
