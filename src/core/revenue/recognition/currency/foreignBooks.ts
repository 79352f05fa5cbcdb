import { addDays, addMonths, endOfMonth, type IsoDate } from "../../../dates/isoDate";
import type { Period } from "../../../dates/period";
import { Exact } from "../../../money/decimal";
import { sumMinor } from "../../../money/sumMinor";
import { contractBalances, type ContractBalances } from "../contract/contractBalances";
import { contractDays } from "../contract/contractDays";
import type { RecognisedContract } from "../contract/recogniseContract";
import { caughtUp, type RollForward } from "../contract/rollForward";
import { minorFromExact } from "../../../money/minorFromExact";
import { Advance } from "./Advance";
import type { RateTable } from "./RateTable";

/** A contract in another currency, as it stands in the books of the entity; minor units of its own currency. */
export interface ForeignBalances extends Omit<
  ContractBalances,
  "lossProvision" | "costsSpent" | "costAsset" | "costExpense"
> {
  /** Gain to date by the change of rates, negative for a loss. */
  readonly fx: number;
}

/** The currency of the books, and the rates into it. */
export interface BooksCurrency {
  readonly rates: RateTable;
  readonly digits: number;
}

/**
 * The balances of a contract in the currency of the books. An advance keeps the rate of its day, and so does the
 * revenue it becomes; other revenue has the rate of its delivery, or the average of its month where it comes over time;
 * receivable, contract asset and
 * refund liability are held at the closing rate, and what that changes is a gain or a loss.
 * @throws RATE_MISSING when there is no rate up to a day on which something happens.
 * @source ASC 830-10-45, 830-20-35; IAS 21.21 to 28; IFRIC 22.
 */
export function foreignBalances(
  contract: RecognisedContract,
  books: BooksCurrency,
  day: IsoDate,
): ForeignBalances {
  const { signed, billings } = contract.facts;
  const first = [signed, ...billings.flatMap(({ date, paid }) => [date, paid ?? date])].sort()[0]!;
  const ledger = new ForeignLedger(contract, books, addDays(first, -1));
  if (first <= day) for (const each of stepsOf(contract, { first, last: day })) ledger.goOn(each);
  return ledger.balances(day);
}

/** How deferred revenue moves in a period in the currency of the books, the change of rates apart. */
export function foreignRollForward(
  contract: RecognisedContract,
  books: BooksCurrency,
  period: Period,
): RollForward {
  const before = foreignBalances(contract, books, addDays(period.first, -1));
  const after = foreignBalances(contract, books, period.last);
  const opening = before.contractLiability - before.contractAsset;
  const closing = after.contractLiability - after.contractAsset;
  const billings = after.due - before.due;
  const revenue = after.revenue - before.revenue;
  const modifications = inBooks(
    caughtUp(contract, period),
    books.rates.average(period.last),
    contract,
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

function inBooks(
  minor: number,
  rate: Exact,
  { facts }: RecognisedContract,
  { digits }: BooksCurrency,
): number {
  return minorFromExact(rate.times(minor).times(new Exact(10).pow(digits - facts.digits)), 0);
}

/** Goes through a contract step by step; the advance carries the rates at which it came. */
class ForeignLedger {
  #last: IsoDate;
  #before: ContractBalances;
  /** What is due less what is earned, in the contract's currency. */
  #position = 0;
  readonly #advance = new Advance();
  #cash = 0;
  #due = 0;
  #earned = 0;
  #interest = 0;
  #expectedBack = 0;

  constructor(
    private readonly contract: RecognisedContract,
    private readonly books: BooksCurrency,
    begin: IsoDate,
  ) {
    this.#last = begin;
    this.#before = contractBalances(contract, begin);
  }

  goOn(day: IsoDate): void {
    const { rates } = this.books;
    const after = contractBalances(this.contract, day);
    const change = (name: keyof ContractBalances): number => after[name] - this.#before[name];
    const [due, cash, interest, back] = [
      change("due"),
      change("cash"),
      change("interest"),
      change("expectedBack"),
    ];
    const delivered = this.#deliveredOn(day);
    const overTime = change("revenue") + interest - delivered;
    if (cash !== 0) this.#cash += this.#inBooks(cash, rates.spot(day));
    if (due !== 0) this.#due += this.#moved(due, rates.spot(day));
    if (back !== 0) this.#expectedBack -= this.#moved(-back, rates.spot(day));
    if (delivered !== 0) this.#earned -= this.#moved(-delivered, rates.spot(day));
    if (overTime !== 0) this.#earned -= this.#moved(-overTime, rates.average(day));
    if (interest !== 0) this.#interest += this.#inBooks(interest, rates.average(day));
    this.#before = after;
    this.#last = day;
  }

  /** Revenue since the last step of what is kept all at once. */
  #deliveredOn(day: IsoDate): number {
    const ledgers = this.contract.obligations.filter(
      ({ obligation }) => obligation.method === "point in time",
    );
    return sumMinor(ledgers.map((ledger) => ledger.revenue(day) - ledger.revenue(this.#last)));
  }

  balances(day: IsoDate): ForeignBalances {
    const { receivable, contractAsset, refundLiability } = this.#before;
    const closing = (minor: number): number =>
      minor === 0 ? 0 : this.#inBooks(minor, this.books.rates.closing(day));
    const held = {
      cash: this.#cash,
      receivable: closing(receivable),
      contractAsset: closing(contractAsset),
      contractLiability: this.#advance.left,
      refundLiability: closing(refundLiability),
      revenue: this.#earned - this.#interest,
      interest: this.#interest,
    };
    const net =
      held.cash + held.receivable + held.contractAsset - held.contractLiability - held.refundLiability;
    return { ...held, due: this.#due, expectedBack: this.#expectedBack, fx: net - this.#earned };
  }

  /**
   * A change of what is due less what is earned, in the currency of the books: out of the advance it takes the advance's
   * own rates, the rest the rate of the day.
   */
  #moved(minor: number, rate: Exact): number {
    const position = this.#position;
    this.#position = position + minor;
    const taken = minor < 0 ? Math.min(-minor, Math.max(0, position)) : 0;
    const added = minor > 0 ? Math.max(0, Math.min(minor, position + minor)) : 0;
    const brought = this.#inBooks(added, rate);
    if (added > 0) this.#advance.add(added, brought);
    return brought - this.#advance.take(taken) + this.#inBooks(minor + taken - added, rate);
  }

  #inBooks(minor: number, rate: Exact): number {
    return inBooks(minor, rate, this.contract, this.books);
  }
}
