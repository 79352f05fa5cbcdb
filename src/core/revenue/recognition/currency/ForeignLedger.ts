import type { IsoDate } from "../../../dates/isoDate";
import type { Exact } from "../../../money/decimal";
import { sumMinorOf } from "../../../money/sumMinor";
import type { BooksBalances } from "../../reporting/BooksBalances";
import { contractBalances, type ContractBalances } from "../contract/contractBalances";
import type { RecognisedContract } from "../contract/recogniseContract";
import { costBalances, type CostBalances } from "../costs/costBalances";
import { Advance } from "./Advance";
import { inBooks, type BooksCurrency } from "./inBooks";

/** Goes through a contract step by step; the advance carries the rates at which it came. */
export class ForeignLedger {
  /** What is due less what is earned, in the contract's currency. */
  #position = 0;
  #advance = new Advance();
  #cash = 0;
  #due = 0;
  #earned = 0;
  #interest = 0;
  #expectedBack = 0;

  private constructor(
    private readonly contract: RecognisedContract,
    private readonly books: BooksCurrency,
    /** Of the last step. */
    private day: IsoDate,
    private before: ContractBalances,
  ) {}

  static begin(contract: RecognisedContract, books: BooksCurrency, day: IsoDate): ForeignLedger {
    return new ForeignLedger(contract, books, day, contractBalances(contract, day));
  }

  copy(): ForeignLedger {
    const copy = new ForeignLedger(this.contract, this.books, this.day, this.before);
    copy.#position = this.#position;
    copy.#advance = this.#advance.copy();
    copy.#cash = this.#cash;
    copy.#due = this.#due;
    copy.#earned = this.#earned;
    copy.#interest = this.#interest;
    copy.#expectedBack = this.#expectedBack;
    return copy;
  }

  goOn(day: IsoDate): void {
    const { rates } = this.books;
    const { before } = this;
    const after = contractBalances(this.contract, day);
    const due = after.due - before.due;
    const cash = after.cash - before.cash;
    const interest = after.interest - before.interest;
    const back = after.expectedBack - before.expectedBack;
    const delivered = this.deliveredOn(day);
    const overTime = after.revenue - before.revenue + interest - delivered;
    if (cash !== 0) this.#cash += this.inBooks(cash, rates.spot(day));
    if (due !== 0) this.#due += this.moved(due, rates.spot(day));
    if (back !== 0) this.#expectedBack -= this.moved(-back, rates.spot(day));
    if (delivered !== 0) this.#earned -= this.moved(-delivered, rates.spot(day));
    if (overTime !== 0) this.#earned -= this.moved(-overTime, rates.average(day));
    if (interest !== 0) this.#interest += this.inBooks(interest, rates.average(day));
    this.before = after;
    this.day = day;
  }

  /** Revenue since the last step of what is kept all at once. */
  private deliveredOn(day: IsoDate): number {
    return sumMinorOf(this.contract.obligations, (ledger) =>
      ledger.obligation.method === "point in time" ? ledger.revenue(day) - ledger.revenue(this.day) : 0,
    );
  }

  balances(day: IsoDate): BooksBalances {
    const receivable = this.atClosing(this.before.receivable, day);
    const contractAsset = this.atClosing(this.before.contractAsset, day);
    const refundLiability = this.atClosing(this.before.refundLiability, day);
    const contractLiability = this.#advance.left;
    const costs = this.costs(day);
    return {
      revenue: this.#earned - this.#interest,
      due: this.#due,
      cash: this.#cash,
      receivable,
      contractAsset,
      contractLiability,
      expectedBack: this.#expectedBack,
      refundLiability,
      interest: this.#interest,
      lossProvision: this.atClosing(this.before.lossProvision, day),
      costsSpent: costs.spent,
      costAsset: costs.asset,
      costExpense: costs.expense,
      fx: this.#cash + receivable + contractAsset - contractLiability - refundLiability - this.#earned,
    };
  }

  private atClosing(minor: number, day: IsoDate): number {
    return minor === 0 ? 0 : this.inBooks(minor, this.books.rates.closing(day));
  }

  /** A cost paid for in advance is no money to come: it keeps its rate. @source IAS 21.23(b), ASC 830-10-45-18. */
  private costs(day: IsoDate): CostBalances {
    const spent = (this.contract.facts.costs ?? []).filter(({ term }) => term.first <= day);
    const { rates } = this.books;
    return costBalances(
      spent.map((cost) => ({ ...cost, minor: this.inBooks(cost.minor, rates.spot(cost.term.first)) })),
      day,
    );
  }

  /**
   * A change of what is due less what is earned, in the currency of the books: out of the advance it takes the advance's
   * own rates, the rest the rate of the day.
   */
  private moved(minor: number, rate: Exact): number {
    const position = this.#position;
    this.#position = position + minor;
    const taken = minor < 0 ? Math.min(-minor, Math.max(0, position)) : 0;
    const added = minor > 0 ? Math.max(0, Math.min(minor, position + minor)) : 0;
    const brought = this.inBooks(added, rate);
    if (added > 0) this.#advance.add(added, brought);
    return brought - this.#advance.take(taken) + this.inBooks(minor + taken - added, rate);
  }

  private inBooks(minor: number, rate: Exact): number {
    return inBooks(minor, rate, this.contract.facts.digits, this.books);
  }
}
