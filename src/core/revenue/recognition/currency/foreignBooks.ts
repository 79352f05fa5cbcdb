import { addDays, addMonths, endOfMonth, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import type { BooksBalances } from "../../reporting/BooksBalances";
import { contractDays } from "../contract/contractDays";
import type { RecognisedContract } from "../contract/recogniseContract";
import { caughtUp, type RollForward } from "../contract/rollForward";
import { ForeignLedger } from "./ForeignLedger";
import { inBooks, type BooksCurrency } from "./inBooks";

/**
 * The balances of a contract in the currency of the books. An advance keeps the rate of its day, and so does the
 * revenue it becomes; other revenue has the rate of its delivery, or the average of its month where it comes over time;
 * receivable, contract asset, refund liability and loss provision are held at the closing rate, and what that changes
 * is a gain or a loss, of the provision a part of the expected loss. A cost keeps the rate of the day on which it was
 * spent.
 * @throws RATE_MISSING when there is no rate up to a day on which something happens.
 * @source ASC 830-10-45, 830-20-35; IAS 21.21 to 28; IFRIC 22.
 */
export function foreignBalances(
  contract: RecognisedContract,
  books: BooksCurrency,
  day: IsoDate,
): BooksBalances {
  return foreignBalancesAt(contract, books, [day])[0]!;
}

/**
 * The same of many days, in one walk through the contract.
 * @param days Rising.
 */
export function foreignBalancesAt(
  contract: RecognisedContract,
  books: BooksCurrency,
  days: readonly IsoDate[],
): readonly BooksBalances[] {
  const { signed, billings } = contract.facts;
  const first = [signed, ...billings.flatMap(({ date, paid }) => [date, paid ?? date])].sort()[0]!;
  const ledger = ForeignLedger.begin(contract, books, addDays(first, -1));
  const steps = stepsOf(contract, { first, last: days.at(-1) ?? first });
  let next = 0;
  return days.map((day) => {
    const dayBefore = addDays(day, -1);
    for (; steps[next]! < dayBefore; next++) ledger.goOn(steps[next]!);
    // The last steps to a day are its own: another day's figures must not depend on them.
    const own = ledger.copy();
    for (const each of [dayBefore, day]) if (each >= first) own.goOn(each);
    return own.balances(day);
  });
}

/** How deferred revenue moves in a period in the currency of the books, the change of rates apart. */
export function foreignRollForward(
  contract: RecognisedContract,
  books: BooksCurrency,
  period: Period,
): RollForward {
  const days = [addDays(period.first, -1), period.last];
  const [before, after] = foreignBalancesAt(contract, books, days) as [BooksBalances, BooksBalances];
  const opening = before.contractLiability - before.contractAsset;
  const closing = after.contractLiability - after.contractAsset;
  const billings = after.due - before.due;
  const revenue = after.revenue - before.revenue;
  const modifications = inBooks(
    caughtUp(contract, period),
    books.rates.average(period.last),
    contract.facts.digits,
    books,
  );
  const interest = after.interest - before.interest;
  const other = before.expectedBack - after.expectedBack || 0;
  const fx = closing - opening - billings + revenue + interest - other;
  return {
    opening,
    billings,
    recognised: revenue - modifications,
    modifications,
    interest,
    other,
    fx,
    closing,
  };
}

/**
 * Days of facts, and ends of months, for rates change with them; and the days before, for what is earned until then is
 * not paid by the day's bill.
 */
function stepsOf(contract: RecognisedContract, period: Period): readonly IsoDate[] {
  const days = new Set(contractDays(contract, period).flatMap((day) => [addDays(day, -1), day]));
  for (let end = endOfMonth(period.first); end < period.last; end = endOfMonth(addMonths(end, 1)))
    days.add(end);
  return [...days].filter((day) => day >= period.first).sort();
}
