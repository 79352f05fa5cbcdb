import { largestRemainder } from "../../../core/money/largestRemainder";
import { addDays, type IsoDate } from "../../../core/dates/isoDate";
import { monthsFrom } from "../../../core/dates/period";
import { regionAbroad } from "./sampleCustomer";
import { sampleDay, sampleLastDay } from "./sampleDay";
import type { SampleEvent, SamplePromise } from "./SampleDeal";
import type { SampleSigning } from "./sampleSignings";
import type { SampleTables } from "./SampleTables";

/** Puts a deal into the tables: what is agreed, and what has happened since to the sample's last day. */
export function signSampleDeal(tables: SampleTables, id: string, signing: SampleSigning): void {
  new Signed(tables, id, signing).write();
}

/** Kinds whose value is money whatever they are about. */
const ofMoney: ReadonlySet<SampleEvent[2]> = new Set([
  "refund",
  "credit",
  "payable to customer",
  "modification",
]);

class Signed {
  constructor(
    private readonly tables: SampleTables,
    private readonly id: string,
    private readonly signing: SampleSigning,
  ) {}

  write(): void {
    const { deal, customer, signed } = this.signing;
    const { financing } = deal;
    this.tables.add("Contracts", {
      "Contract id": this.id,
      Customer: customer.name,
      Channel: customer.channel,
      "Signed date": signed,
      Currency: customer.currency,
      "Transaction price": this.#money(deal.price),
      ...(financing && {
        "Discount rate": financing.annualRate,
        "Payment date": this.#day(financing.paymentMonth),
      }),
      ...(deal.isCancellable && { Cancellable: "yes" }),
      ...(deal.bundlePrice !== undefined && { "Bundle price": this.#money(deal.bundlePrice) }),
      ...(deal.progressDigits !== undefined && { "Progress decimals": deal.progressDigits }),
    });
    for (const promise of deal.promises) this.#promise(this.id, promise);
    this.#changes();
    this.#bills();
    this.#events();
    this.#estimates();
    for (const [amount, months, incremental] of deal.costs ?? []) {
      const { first, last } = monthsFrom(this.signing.start, months);
      this.tables.add("ContractCosts", {
        "Contract id": this.id,
        Amount: this.#money(amount),
        Start: first,
        End: last,
        Incremental: incremental ? "yes" : "no",
      });
    }
  }

  #promise(contract: string, promise: SamplePromise): void {
    const { method, months, ssp, range, quantity, from = 0 } = promise;
    const { site, customer } = this.signing;
    const isByUnit = method === "units" && quantity === undefined;
    const first = this.#day(from);
    this.tables.add("Obligations", {
      "Contract id": contract,
      "Obligation id": promise.id,
      Description: site === null ? promise.description : `${promise.description}, ${site}`,
      Product: promise.product,
      Region: promise.isAbroad ? regionAbroad(customer.region) : customer.region,
      Method: method,
      ...(months === undefined
        ? method === "point in time" && { Start: first }
        : { Start: first, End: monthsFrom(first, months).last }),
      ...(ssp !== undefined && { SSP: isByUnit ? ssp : this.#money(ssp) }),
      ...(range && { "SSP low": this.#money(range[0]), "SSP high": this.#money(range[1]) }),
      ...(method === "straight line" && { Convention: promise.convention ?? "daily" }),
      ...(quantity !== undefined && {
        Quantity: method === "cost to cost" ? this.#money(quantity) : quantity,
      }),
      ...(promise.inBundle && { Bundle: "yes" }),
      ...(promise.isResidual && { Residual: "yes" }),
    });
  }

  #changes(): void {
    const { deal, customer } = this.signing;
    let last = this.id;
    for (const [index, change] of (deal.changes ?? []).entries()) {
      const signed = this.#day(change.month);
      if (signed > sampleLastDay) return;
      const id = `${this.id}-${index + 1}`;
      this.tables.add("Contracts", {
        "Contract id": id,
        Customer: customer.name,
        Channel: customer.channel,
        "Signed date": signed,
        Currency: customer.currency,
        "Transaction price": this.#money(change.price),
        "Modification of": change.isOfChange ? last : this.id,
        Treatment: change.treatment ?? null,
      });
      for (const promise of change.promises) this.#promise(id, promise);
      last = id;
    }
  }

  /** The price in equal parts, what is agreed beside it, and units at the price of one as they come. */
  #bills(): void {
    const { price, promises, bills, moreBills = [], events = [] } = this.signing.deal;
    const { from = 0, every, times } = bills;
    const cents = largestRemainder(Math.round(this.#money(price) * 100), Array<number>(times).fill(1));
    cents.forEach((part, index) => this.#bill(this.#day(from + index * every), part / 100));
    for (const [month, amount] of moreBills) this.#bill(this.#day(month), this.#money(amount));
    for (const { id, method, quantity, ssp = 0 } of promises) {
      if (method !== "units" || quantity !== undefined) continue;
      for (const [month, obligation, kind, used] of events) {
        if (obligation !== id || kind !== "usage") continue;
        this.#bill(this.#day(month), Math.round((used ?? 0) * ssp * 100) / 100, id);
      }
    }
  }

  #bill(date: IsoDate, amount: number, obligation: string | null = null): void {
    const { paysAfter } = this.signing.customer;
    if (date > sampleLastDay) return;
    const paid = addDays(date, paysAfter);
    this.tables.add("Billings", {
      "Contract id": this.id,
      "Obligation id": obligation,
      Date: date,
      Amount: amount,
      Paid: paid <= sampleLastDay ? paid : null,
    });
  }

  #events(): void {
    const { events = [], promises } = this.signing.deal;
    for (const [month, obligation, kind, value, note = null] of events) {
      const date = this.#day(month);
      if (date > sampleLastDay) continue;
      const method = promises.find(({ id }) => id === obligation)?.method;
      const isMoney = ofMoney.has(kind) || method === "cost to cost";
      this.tables.add("RevenueEvents", {
        "Contract id": this.id,
        "Obligation id": obligation,
        Date: date,
        Kind: kind,
        Value: value !== null && isMoney ? this.#money(value) : value,
        Note: note,
      });
    }
  }

  #estimates(): void {
    for (const { month, method, constraint, outcomes } of this.signing.deal.estimates ?? []) {
      const date = this.#day(month);
      if (date > sampleLastDay) continue;
      for (const [amount, probability] of outcomes) {
        this.tables.add("VariableConsideration", {
          "Contract id": this.id,
          Date: date,
          Outcome: this.#money(amount),
          Probability: probability,
          Constraint: constraint === undefined ? null : this.#money(constraint),
          Method: method,
        });
      }
    }
  }

  #day(month: number): IsoDate {
    return sampleDay(this.signing.start, month);
  }

  #money(amount: number): number {
    return Math.round(amount * this.signing.size * 100) / 100;
  }
}
