import type { ContractPrices } from "./OpportunityTables";

/** A price, with whom and for which days it was agreed. */
interface AgreedPrice {
  readonly price: number;
  /** The supplier that stands for its name in the payments; null where nobody of that name was paid. */
  readonly payee: number | null;
  readonly from: number;
  readonly until: number;
}

/** Prices agreed for items: each holds from its first day to its last. */
export class AgreedPrices {
  readonly #byItem = new Map<string, AgreedPrice[]>();
  readonly #hasCurrency: boolean;

  /** @param payeeOf Supplier by its name in the payments, null where none of that name was paid. */
  constructor(
    { item, supplier, currency, price, from, until }: ContractPrices,
    payeeOf: (name: string) => number | null,
  ) {
    // A contract list without currencies speaks for every currency of a payment list that has one: there is but one then.
    this.#hasCurrency = currency !== null;
    price.forEach((agreed, row) => {
      const label = item.labels[item.codes[row]!]!;
      if (label === "" || !(agreed > 0)) return;
      const key = this.#key(label, currency ? currency.labels[currency.codes[row]!]! : "");
      const own = this.#byItem.get(key) ?? [];
      this.#byItem.set(key, own);
      own.push({
        price: agreed,
        payee: payeeOf(supplier.labels[supplier.codes[row]!]!),
        from: from?.[row] ?? -Infinity,
        until: until?.[row] ?? Infinity,
      });
    });
  }

  /** Whether a price was agreed for an item, on whatever days. */
  has(item: string, currency: string): boolean {
    return this.#byItem.has(this.#key(item, currency));
  }

  /** The lowest price that anybody agreed to for a day; null where none holds. */
  lowest(item: string, currency: string, day: number): number | null {
    return this.#held(item, currency, day).reduce<number | null>(
      (lowest, { price }) => Math.min(price, lowest ?? price),
      null,
    );
  }

  /** The highest price that one supplier agreed to for a day, for several may go by quantity; null where none holds. */
  highestOf(payee: number, item: string, currency: string, day: number): number | null {
    return this.#held(item, currency, day)
      .filter((agreed) => agreed.payee === payee)
      .reduce<number | null>((highest, { price }) => Math.max(price, highest ?? price), null);
  }

  #held(item: string, currency: string, day: number): readonly AgreedPrice[] {
    const all = this.#byItem.get(this.#key(item, currency)) ?? [];
    return all.filter(({ from, until }) => from <= day && day <= until);
  }

  #key(item: string, currency: string): string {
    return JSON.stringify([item, this.#hasCurrency ? currency : ""]);
  }
}
